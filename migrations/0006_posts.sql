-- Posts that are given and ended, users and units with a version, imports; and who is left when somebody goes.

alter table unit add column version int not null default 1;
alter table unit add column dissolved_at timestamptz;
alter table app_user add column version int not null default 1;
alter table post add column commanded_by text;
alter table post add constraint post_commanded_by foreign key (county, commanded_by) references territory (county, id);
-- Equal: it was called off before it began.
alter table post add constraint post_term check (valid_to is null or valid_to >= valid_from);
create index post_of_unit on post (county, unit);
create index app_user_id on app_user (county, id collate "C");
create index app_user_name on app_user (county, name collate "C");
create index log_of_people on log (county, pos) where noun <> 'matter';

-- A seconded officer (下沉) sees of his unit's work what lies in the township that commands him: one scope more.
drop policy matter_reader on matter;
create policy matter_reader on matter for select to yiwang_reader using (
  'township=' || township = any ((select app_scope())::text[])
  or 'county=' || county = any ((select app_scope())::text[])
  or 'unit=' || unit = any ((select app_scope())::text[])
  or 'grid=' || grid = any ((select app_scope())::text[])
  or 'village=' || village = any ((select app_scope())::text[])
  or 'township=' || township || '&platform=' || platform = any ((select app_scope())::text[])
  or 'township=' || township || '&unit=' || unit = any ((select app_scope())::text[])
  or 'line=' || line = any ((select app_scope())::text[])
  or 'zone=' || zone = any ((select app_scope())::text[])
  or 'reporter=' || reporter = any ((select app_scope())::text[])
  or 'matter=' || id = any ((select app_scope())::text[]));

-- A file of users and posts: what it would change, kept until somebody confirms it.
create table people_import (
  county       text not null references county,
  id           uuid not null,
  version      int not null,
  name         text,
  status       text not null check (status in ('ready', 'committed')),
  prepared_by  text not null,
  prepared_at  timestamptz not null,
  committed_by text,
  committed_at timestamptz,
  counts       jsonb not null,
  ignored      jsonb not null,
  primary key (county, id)
);
create index people_import_age on people_import (county, prepared_at);
-- Its rows hold names and go when the import is a month old (server/schedule.ts); the head stays.
create table people_import_row (
  county  text not null,
  import  uuid not null,
  "row"   int not null,
  outcome text not null,
  cells   jsonb not null,
  unsafe  jsonb not null,
  changes jsonb not null,
  faults  jsonb not null,
  primary key (county, import, "row"),
  foreign key (county, import) references people_import (county, id)
);
create index people_import_outcome on people_import_row (county, import, outcome, "row");

grant select on people_import, people_import_row to yiwang_reader;
grant select, insert, update on app_user, post, people_import to yiwang_committer;
grant select, update on unit to yiwang_committer;
grant select, insert, delete on people_import_row to yiwang_committer;

-- Keeps what an import would change; of one that is kept already, what it would change now.
create function people_import_keep(_county text, _import json, _rows json) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  _id uuid := (_import ->> 'id')::uuid;
begin
  insert into people_import select i.* from json_populate_record(null::people_import, _import) i where i.county = _county
  on conflict (county, id) do update set version = people_import.version + 1, counts = excluded.counts
    where people_import.county = _county and people_import.status = 'ready';
  delete from people_import_row r where r.county = _county and r.import = _id;
  insert into people_import_row
  select _county, _id, r."row", r.outcome, r.cells, r.unsafe, r.changes, r.faults
  from json_to_recordset(_rows) as r("row" int, outcome text, cells jsonb, unsafe jsonb, changes jsonb, faults jsonb);
end $$;

-- Saves decided commands on users, posts, units and imports in one transaction, like matter_flush. `ref` names the
-- command a row belongs to; a command wins or loses whole. Rows are locked users first, then units, each in id order.
-- Of two commands on one record in one flush the first goes through.
create function people_flush(
  _county text, _new_users json, _users json, _new_posts json, _posts json, _units json, _imports json, _receipts json, _logs json
) returns table (ref uuid, outcome text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  _all uuid[];
  _late uuid[];
  _repeated uuid[] := '{}';
  _won uuid[];
begin
  select array_agg(l.ref) into _all from json_to_recordset(_logs) as l(ref uuid);
  perform 1 from app_user u where u.county = _county
    and u.id in (select w.id from json_to_recordset(_users) as w(id text)) order by u.id for update;
  perform 1 from unit n where n.county = _county
    and n.id in (select w.id from json_to_recordset(_units) as w(id text)) order by n.id for update;

  with wanted as (
    select 'user' as noun, w.ref, w.id, w.version from json_to_recordset(_users) as w(ref uuid, id text, version int)
    union all select 'user', w.ref, w.id, 1 from json_to_recordset(_new_users) as w(ref uuid, id text)
    union all select 'unit', w.ref, w.id, w.version from json_to_recordset(_units) as w(ref uuid, id text, version int)
    union all select 'import', w.ref, w.id, w.version from json_to_recordset(_imports) as w(ref uuid, id text, version int)),
  there as (
    select 'user' as noun, u.id, u.version from app_user u where u.county = _county
      and (u.id in (select w.id from json_to_recordset(_users) as w(id text)) or u.id in (select w.id from json_to_recordset(_new_users) as w(id text)))
    union all select 'unit', n.id, n.version from unit n where n.county = _county
    union all select 'import', i.id::text, i.version from people_import i where i.county = _county and i.status = 'ready'),
  ranked as (
    select w.*, coalesce(t.version, 0) as now, min(w.ref::text) over (partition by w.noun, w.id) as first
    from wanted w left join there t on t.noun = w.noun and t.id = w.id)
  select coalesce(array_agg(distinct r.ref), '{}') into _late
    from ranked r where r.version <> r.now + 1 or r.ref::text <> r.first;
  select coalesce(array_agg(a), '{}') into _won from unnest(_all) a where a <> all (_late);

  if _receipts is not null then
    with offered as (
      select r.* from json_to_recordset(_receipts)
        as r(ref uuid, key uuid, fingerprint text, noun text, id uuid, version int, at timestamptz)
      where r.ref = any (_won)),
    kept as (
      insert into receipt (county, key, fingerprint, noun, id, version, at)
      select _county, o.key, decode(o.fingerprint, 'hex'), o.noun, o.id, o.version, o.at from offered o
      on conflict do nothing returning receipt.key)
    select coalesce(array_agg(o.ref), '{}') into _repeated from offered o where o.key not in (select k.key from kept k);
    select coalesce(array_agg(w), '{}') into _won from unnest(_won) w where w <> all (_repeated);
  end if;

  insert into app_user (county, id, name, version)
  select _county, w.id, w.name, 1 from json_to_recordset(_new_users) as w(ref uuid, id text, name text) where w.ref = any (_won);
  update app_user u set name = coalesce(w.name, u.name), version = w.version
  from json_to_recordset(_users) as w(ref uuid, id text, name text, version int)
  where u.county = _county and u.id = w.id and w.ref = any (_won);

  insert into post (county, id, app_user, role, unit, territory, platform, commanded_by, valid_from, valid_to)
  select _county, w.id, w.app_user, w.role, w.unit, w.territory, w.platform, w.commanded_by, w.valid_from, w.valid_to
  from json_to_recordset(_new_posts) as w(ref uuid, id text, app_user text, role text, unit text, territory text,
    platform text, commanded_by text, valid_from timestamptz, valid_to timestamptz)
  where w.ref = any (_won);
  update post p set valid_to = w.valid_to
  from json_to_recordset(_posts) as w(ref uuid, id text, valid_to timestamptz)
  where p.county = _county and p.id = w.id and w.ref = any (_won);

  update unit n set version = w.version, dissolved_at = w.dissolved_at
  from json_to_recordset(_units) as w(ref uuid, id text, version int, dissolved_at timestamptz)
  where n.county = _county and n.id = w.id and w.ref = any (_won);
  update people_import i set version = w.version, status = 'committed', committed_by = w.committed_by, committed_at = w.committed_at
  from json_to_recordset(_imports) as w(ref uuid, id text, version int, committed_by text, committed_at timestamptz)
  where i.county = _county and i.id::text = w.id and w.ref = any (_won);

  perform log_append(_county, _logs, (
    select coalesce(array_agg(l.id), '{}') from json_to_recordset(_logs) as l(ref uuid, id uuid) where l.ref = any (_won)));

  return query
    select w, 'saved' from unnest(_won) w
    union all select l, 'late' from unnest(_late) l
    union all select r, 'repeated' from unnest(_repeated) r;
end $$;

-- What the auditor reads of the log: changes of users, posts, units and imports, newest first.
create function people_changes(_county text, _before bigint, _limit int)
returns table (pos bigint, at timestamptz, noun text, verb text, actor text, refs json)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.pos, l.at, l.noun, l.verb, l.actor, l.body -> 'refs' from log l
  where l.county = _county and l.noun <> 'matter' and l.pos < _before order by l.pos desc limit _limit
$$;

do $$ declare _function text; begin
  foreach _function in array array['people_import_keep(text, json, json)',
    'people_flush(text, json, json, json, json, json, json, json, json)', 'people_changes(text, bigint, int)'] loop
    execute format('alter function %s owner to yiwang_committer', _function);
    execute format('revoke execute on function %s from public', _function);
    execute format('grant execute on function %s to yiwang_reader', _function);
  end loop;
end $$;
