-- The map has versions: what was drawn otherwise is kept, a retired code stands for ever and is never given again, and
-- who came after whom is written down. `map` counts the redrawings; each is valid as a whole (docs/adr/012).

alter table county
  add column map      int not null default 0,
  -- {url, attribution, approval}: a public base map in China carries its approval number (审图号).
  add column base_map jsonb;

-- since, until: the redrawing that made it so and the one that ended it, for order; valid_from, valid_to: its instants,
-- for people. successors: of a retired one, the territories that stand for it today, however many redrawings later.
alter table territory
  add column since      int not null default 0,
  add column until      int,
  add column valid_from timestamptz,
  add column valid_to   timestamptz,
  add column successors text[];
update territory t set valid_from = c.created_at from county c where c.county = t.county;
alter table territory alter column valid_from set not null;

-- What a territory was before it was changed; as it is now, or was when it was retired, stands in territory.
create table territory_version (
  county     text not null,
  id         text not null,
  since      int not null,
  until      int not null,
  valid_from timestamptz not null,
  valid_to   timestamptz not null,
  parent     text,
  level      text not null,
  kind       text,
  name       text not null,
  unit       text,
  shape      jsonb not null,
  primary key (county, id, since),
  foreign key (county, id) references territory (county, id)
);
create index territory_version_until on territory_version (county, until);

create table redraw (
  county  text not null references county,
  number  int not null,
  id      uuid not null,
  at      timestamptz not null,
  made_at timestamptz not null,
  made_by text not null,
  note    text not null,
  primary key (county, number)
);
create table territory_succession (
  county text not null,
  redraw int not null,
  nth    int not null,
  "from" text[] not null,
  "to"   text[] not null,
  primary key (county, redraw, nth),
  foreign key (county, redraw) references redraw (county, number)
);

-- The grid of the report, where a redrawing has given the matter another since; null: the same.
alter table matter add column first_grid text;

insert into consumer (county, name, generation, pos, active) select h.county, 'redraw', 1, h.pos, true from log_head h;

-- Draws the map anew as a whole. The answer: saved, changed (somebody drew in between), repeated (this key was used).
-- Parents stand before children in _born.
create function territory_redraw(
  _county text, _map int, _redraw json, _born json, _changed json, _ended json, _succession json, _units json,
  _receipt json, _log json
) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  _seen int;
  _number int := _map + 1;
  _at timestamptz := (_redraw ->> 'at')::timestamptz;
begin
  select c.map into _seen from county c where c.county = _county for update;
  if exists (select from receipt r where r.county = _county and r.key = (_receipt ->> 'key')::uuid) then return 'repeated'; end if;
  if _seen is distinct from _map then return 'changed'; end if;

  insert into redraw (county, number, id, at, made_at, made_by, note)
  select _county, _number, r.id, _at, r.made_at, r.made_by, r.note
  from json_to_record(_redraw) as r(id uuid, made_at timestamptz, made_by text, note text);

  insert into territory_version (county, id, since, until, valid_from, valid_to, parent, level, kind, name, unit, shape)
  select t.county, t.id, t.since, _number, t.valid_from, _at, t.parent, t.level, t.kind, t.name, t.unit, t.shape
  from territory t where t.county = _county and t.id in (select c.id from json_to_recordset(_changed) as c(id text));
  insert into territory (county, id, parent, level, kind, name, unit, shape, since, valid_from)
  select _county, b.id, b.parent, b.level, b.kind, b.name, b.unit, b.shape, _number, _at
  from json_to_recordset(_born) as b(id text, parent text, level text, kind text, name text, unit text, shape jsonb);
  update territory t set parent = c.parent, kind = c.kind, name = c.name, unit = c.unit, shape = c.shape, since = _number, valid_from = _at
  from json_to_recordset(_changed) as c(id text, parent text, kind text, name text, unit text, shape jsonb)
  where t.county = _county and t.id = c.id;
  -- Whom an earlier one was followed by may end with this: then it is followed anew.
  update territory t set successors = e.successors, until = coalesce(t.until, _number), valid_to = coalesce(t.valid_to, _at)
  from json_to_recordset(_ended) as e(id text, successors text[]) where t.county = _county and t.id = e.id;

  insert into territory_succession (county, redraw, nth, "from", "to")
  select _county, _number, s.nth, s."from", s."to" from json_to_recordset(_succession) as s(nth int, "from" text[], "to" text[]);
  update unit u set block = w.block from json_to_recordset(_units) as w(id text, block text)
  where u.county = _county and u.id = w.id;
  update county c set map = _number where c.county = _county;

  insert into receipt (county, key, fingerprint, noun, id, version, at)
  select _county, r.key, decode(r.fingerprint, 'hex'), 'territory', r.id, _number, r.at
  from json_to_record(_receipt) as r(key uuid, fingerprint text, id uuid, at timestamptz);
  perform log_append(_county, _log, null);
  return 'saved';
end $$;

create function county_base_map(_county text, _base_map jsonb, _log json) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update county c set base_map = _base_map where c.county = _county;
  perform log_append(_county, _log, null);
end $$;

-- Places of matters after a redrawing, where that is no step of their life: of closed ones, that they are found under
-- what their grid has become; of open ones, the grid of the report.
create function matter_place(
  _county text, _of uuid[], _townships text[], _villages text[], _grids text[], _zones text[], _hows text[]
) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  _count int;
begin
  with held as materialized (
    select m.id from matter m where m.county = _county and m.id = any (_of) and m.closed_at is not null order by m.id for update)
  update matter m set
    first_grid = case when m.grid = p.grid then m.first_grid else coalesce(m.first_grid, m.grid) end,
    township = p.township, village = p.village, grid = p.grid, zone = p.zone, place_how = p.how
  from unnest(_of, _townships, _villages, _grids, _zones, _hows) as p(id, township, village, grid, zone, how), held h
  where m.county = _county and m.id = p.id and h.id = p.id;
  get diagnostics _count = row_count;
  return _count;
end $$;
create function matter_first_grid(_county text, _of uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  update matter m set first_grid = m.grid where m.county = _county and m.id = any (_of) and m.first_grid is null
$$;

-- The auditor's page is about people; since editions and maps are in the log too, it names its nouns.
create or replace function people_changes(_county text, _before bigint, _limit int)
returns table (pos bigint, at timestamptz, noun text, verb text, actor text, refs json)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.pos, l.at, l.noun, l.verb, l.actor, l.body -> 'refs' from log l
  where l.county = _county and l.noun <> 'matter' and l.noun in ('user', 'post', 'unit', 'import') and l.pos < _before
  order by l.pos desc limit _limit
$$;

grant select on territory_version, territory_succession, redraw to yiwang_reader;
grant select, insert, update on territory to yiwang_committer;
grant select, insert on territory_version, territory_succession, redraw to yiwang_committer;
do $$ declare _function text; begin
  foreach _function in array array[
    'territory_redraw(text, int, json, json, json, json, json, json, json, json)',
    'county_base_map(text, jsonb, json)'
  ] loop
    execute format('alter function %s owner to yiwang_committer', _function);
    execute format('revoke execute on function %s from public', _function);
    execute format('grant execute on function %s to yiwang_reader', _function);
  end loop;
  -- Consumers run as the owner, whoever that is.
  foreach _function in array array[
    'matter_place(text, uuid[], text[], text[], text[], text[], text[])', 'matter_first_grid(text, uuid[])'
  ] loop
    execute format('alter function %s owner to yiwang_committer', _function);
    execute format('revoke execute on function %s from public', _function);
    execute format('grant execute on function %s to %I', _function, current_user);
  end loop;
end $$;
