-- The doors of 12345 and 110: which token of each source holds, and reading back how its orders ended.

-- A token is derived from the serial by the installation's key: what is stored here opens nothing.
create table exchange_partner (
  county     text not null references county,
  source     text not null check (source in ('hotline-12345', 'police-110')),
  serial     int not null,
  renewed_by text not null,
  renewed_at timestamptz not null,
  primary key (county, source)
);
grant select, insert, update on exchange_partner to yiwang_committer;
grant select on exchange_partner to yiwang_reader;

-- Makes the next token; whoever looked at another one than holds now is told so.
create function exchange_renew(_county text, _source text, _seen int, _by text, _at timestamptz, _log json)
returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  _serial int;
begin
  perform 1 from county c where c.county = _county for update;
  select p.serial into _serial from exchange_partner p where p.county = _county and p.source = _source;
  if coalesce(_serial, 0) <> _seen then return 'changed'; end if;
  insert into exchange_partner (county, source, serial, renewed_by, renewed_at) values (_county, _source, 1, _by, _at)
  on conflict (county, source) do update set serial = exchange_partner.serial + 1, renewed_by = excluded.renewed_by, renewed_at = excluded.renewed_at;
  perform log_append(_county, _log, null);
  return 'saved';
end $$;

-- What a source calls it, and what of it ended in which order.
create index matter_outside on matter (county, source, outside_number, id) where outside_number is not null;
create index matter_result on matter (county, source, closed_at, id) where closed_at is not null and outside_number is not null;

-- For a source that asks before any scope is known: the id alone.
create function matter_of_outside(_county text, _source text, _number text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id from matter m where m.county = _county and m.source = _source and m.outside_number = _number order by m.id limit 1
$$;

do $$ declare
  _function text;
begin
  foreach _function in array array['exchange_renew(text, text, int, text, timestamptz, json)', 'matter_of_outside(text, text, text)'] loop
    execute format('alter function %s owner to yiwang_committer', _function);
    execute format('revoke execute on function %s from public', _function);
    execute format('grant execute on function %s to yiwang_reader', _function);
  end loop;
end $$;
