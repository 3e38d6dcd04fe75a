-- The second wall. The first is the predicate every query names (core/access visibleTo); this one holds when a
-- query forgets it. A reader's scope is set for one transaction (server/base/scope.ts); none set means nothing seen.
-- Single comparisons, not an array overlap: they stop at the first that holds, and text equality is leakproof, so
-- that the query's own conditions still use their indexes.

-- After a SET LOCAL ends the setting is the empty string, not null: both mean no scope.
create function app_scope() returns text[] language sql stable as $$
  select string_to_array(nullif(current_setting('app.scope', true), ''), '|')
$$;

alter table matter enable row level security;
alter table matter force row level security;
create policy matter_reader on matter for select to yiwang_reader using (
  'township=' || township = any ((select app_scope())::text[])
  or 'county=' || county = any ((select app_scope())::text[])
  or 'unit=' || unit = any ((select app_scope())::text[])
  or 'grid=' || grid = any ((select app_scope())::text[])
  or 'village=' || village = any ((select app_scope())::text[])
  or 'township=' || township || '&platform=' || platform = any ((select app_scope())::text[])
  or 'line=' || line = any ((select app_scope())::text[])
  or 'zone=' || zone = any ((select app_scope())::text[])
  or 'reporter=' || reporter = any ((select app_scope())::text[])
  or 'matter=' || id = any ((select app_scope())::text[]));
create policy matter_committer on matter to yiwang_committer using (true) with check (true);

alter table matter_entry enable row level security;
alter table matter_entry force row level security;
create policy entry_reader on matter_entry for select to yiwang_reader using (
  exists (select 1 from matter m where m.county = matter_entry.county and m.id = matter_entry.matter));
create policy entry_committer on matter_entry to yiwang_committer using (true) with check (true);

-- The log is read by consumers, which run as the owner; readers get from it what the live feed hands them.
revoke select on log from yiwang_reader;

-- What must be found before a scope is known, or by an operator that is not leakproof: ids only, never a field.
create function matter_of_number(_county text, _number text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id from matter m where m.county = _county and m.number = _number
$$;
create function matters_of_photo(_county text, _photo uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct e.matter from matter_entry e
  where e.county = _county and e.photos @> array[_photo] and e.photos <> '{}' limit 10
$$;
alter function matter_of_number(text, text) owner to yiwang_committer;
alter function matters_of_photo(text, uuid) owner to yiwang_committer;
revoke execute on function matter_of_number(text, text), matters_of_photo(text, uuid) from public;
grant execute on function matter_of_number(text, text), matters_of_photo(text, uuid) to yiwang_reader;
-- The sweep of unattached pictures runs as the owner, whoever that is.
do $$ begin execute format('grant execute on function matters_of_photo(text, uuid) to %I', current_user); end $$;
