-- Clocks of each step, versioned categories, rules and calendars, the rest of the intake, and what falls due.

-- Editions (版本): a county's categories, routing rules and calendar as versioned documents. A draft is
-- written until it is switched on; from then on it never changes, so that "by rule 17" can be looked up for ever.
create table edition (
  county   text not null references county,
  kind     text not null check (kind in ('categories', 'rules', 'calendar')),
  version  int not null,
  id       uuid not null,
  revision int not null,
  body     jsonb not null,
  note     text not null,
  made_by  text,
  made_at  timestamptz not null,
  on_by    text,
  on_at    timestamptz,
  primary key (county, kind, version)
);

insert into edition (county, kind, version, id, revision, body, note, made_at, on_at)
select c.county, 'categories', 1, gen_random_uuid(), 1, jsonb_build_object('categories', jsonb_agg(jsonb_build_object(
    'id', c.id, 'parent', c.parent, 'name', c.name, 'platform', c.platform, 'line', c.line, 'proof', c.proof,
    'limits', jsonb_build_array(jsonb_build_object('condition', null, 'urgency', null, 'node', 'whole', 'amount', c.limit_hours, 'unit', 'hours'))
  ) order by c.id)), 'installed', k.created_at, k.created_at
from category c join county k on k.county = c.county group by c.county, k.created_at;
drop table category;

-- Saves a draft (the one that is open, or a new one) or switches it on. The answer says what happened:
-- saved, changed (somebody saved in between), on (it is in force already), older (a newer one is in force).
create function edition_save(
  _county text, _kind text, _version int, _revision int, _id uuid, _body jsonb, _note text, _by text, _at timestamptz, _log json
) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  _found edition;
begin
  perform 1 from county c where c.county = _county for update;
  select * into _found from edition e where e.county = _county and e.kind = _kind and e.version = _version;
  if found and _found.on_at is not null then return 'on'; end if;
  if found and _found.revision <> _revision then return 'changed'; end if;
  if not found and (_revision <> 0 or _version <> 1 + coalesce((select max(e.version) from edition e where e.county = _county and e.kind = _kind), 0)) then
    return 'changed';
  end if;
  insert into edition (county, kind, version, id, revision, body, note, made_by, made_at)
  values (_county, _kind, _version, _id, 1, _body, _note, _by, _at)
  on conflict (county, kind, version) do update
    set revision = edition.revision + 1, body = excluded.body, note = excluded.note, made_by = excluded.made_by, made_at = excluded.made_at;
  perform log_append(_county, _log, null);
  return 'saved';
end $$;

create function edition_switch(_county text, _kind text, _version int, _revision int, _by text, _at timestamptz, _log json)
returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  _found edition;
begin
  perform 1 from county c where c.county = _county for update;
  select * into _found from edition e where e.county = _county and e.kind = _kind and e.version = _version;
  if not found or _found.revision <> _revision then return 'changed'; end if;
  if _found.on_at is not null then return 'on'; end if;
  if exists (select 1 from edition e where e.county = _county and e.kind = _kind and e.version > _version and e.on_at is not null) then
    return 'older';
  end if;
  update edition e set on_by = _by, on_at = _at where e.county = _county and e.kind = _kind and e.version = _version;
  perform log_append(_county, _log, null);
  return 'saved';
end $$;

alter table matter
  add column condition      text,
  add column sensitive      boolean not null default false,
  add column outside_number text,
  add column received_at    timestamptz,
  add column finding        text,
  add column place_how      text not null default 'inside',
  add column arrived_at     timestamptz,
  add column route          jsonb,
  add column clocks         jsonb not null default '[]';

-- Matters from before have one clock, with the instants they were promised.
create function iso_instant(_at timestamptz) returns text language sql stable as $$
  select to_char(_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
update matter m set clocks = jsonb_build_array(jsonb_build_object(
  'node', 'whole', 'warnShare', 0.8, 'startedAt', iso_instant(m.reported_at), 'setAt', iso_instant(now()), 'dueAt', iso_instant(m.due_at),
  'warnAt', iso_instant(m.reported_at + 0.8 * (m.due_at - m.reported_at)), 'metAt', iso_instant(m.closed_at),
  'limit', jsonb_build_object('amount', extract(epoch from m.due_at - m.reported_at) / 3600, 'unit', 'hours')));
drop function iso_instant(timestamptz);

-- What fires next for an open matter: one narrow row each ('infinity': nothing more), gone when it ends, so that a
-- sweep reads what is due and nothing else. `fired_until` is the sweep's alone: no command can make a step fire twice.
create table alarm (
  county      text not null,
  matter      uuid not null,
  at          timestamptz not null,
  fired_until timestamptz,
  primary key (county, matter)
);
create index alarm_due on alarm (county, at, matter);
insert into alarm (county, matter, at)
select m.county, m.id, case when now() < m.reported_at + 0.8 * (m.due_at - m.reported_at) then m.reported_at + 0.8 * (m.due_at - m.reported_at) else m.due_at end
from matter m where m.closed_at is null and m.due_at > now();

-- Two readers of the log: one reckons deadlines anew when a calendar is switched on, one takes what meetings concluded
-- into the draft of the rules. What is in the log already is older than both.
insert into consumer (county, name, generation, pos, active)
select h.county, n.name, 1, h.pos, true from log_head h, (values ('reckon'), ('proposals')) n(name);

-- Who reported and whom it concerns: personal, apart from the matter, to be destroyed when its time is over.
create table matter_contact (
  county        text not null,
  matter        uuid not null,
  name          text,
  phone         text,
  phone_key     bytea,
  kept          text not null check (kept in ('open', 'confidential', 'anonymous')),
  answer_wanted boolean not null,
  people        jsonb not null,
  units         jsonb not null,
  primary key (county, matter)
);
create index matter_contact_phone on matter_contact (county, phone_key, matter) where phone_key is not null;
alter table matter_contact enable row level security;
alter table matter_contact force row level security;
create policy contact_reader on matter_contact for select to yiwang_reader using (
  exists (select 1 from matter m where m.county = matter_contact.county and m.id = matter_contact.matter));
create policy contact_committer on matter_contact to yiwang_committer using (true) with check (true);
grant select, insert on matter_contact to yiwang_committer;
grant select on matter_contact to yiwang_reader;

-- Who opened what was masked, and why: kept with the reason, and in the log without it.
create table contact_reveal (
  county  text not null,
  id      uuid not null,
  matter  uuid not null,
  at      timestamptz not null,
  by_user text not null,
  by_post text,
  reason  text not null,
  primary key (county, id)
);
create index contact_reveal_matter on contact_reveal (county, matter, at);
grant select, insert on contact_reveal to yiwang_committer;

create function contact_reveal_keep(_county text, _id uuid, _matter uuid, _at timestamptz, _by text, _post text, _reason text, _log json)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into contact_reveal values (_county, _id, _matter, _at, _by, _post, _reason);
  perform log_append(_county, _log, null);
end $$;

grant select, insert, update, delete on alarm to yiwang_committer;
grant select, insert, update on edition to yiwang_committer;
grant select on edition to yiwang_reader;
-- Held while a draft is saved, so that two can't make the same version.
grant select, update on county to yiwang_committer;

-- As before (0007), and: the alarm of each matter is set or taken away, a contact is kept, and a matter
-- may change its place.
drop function matter_flush(text, uuid[], json, json, json, json, uuid[], int[], uuid[], text[], timestamptz[]);
create function matter_flush(
  _county text, _born uuid[], _births json, _changes json, _entries json, _logs json,
  _of uuid[], _versions int[], _keys uuid[], _fingerprints text[], _ats timestamptz[],
  _alarm_of uuid[], _alarm_at timestamptz[], _contacts json
) returns table (matter uuid, outcome text)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  _fit uuid[] := '{}';
  _late uuid[] := '{}';
  _repeated uuid[] := '{}';
  _won uuid[];
  _only uuid[];
begin
  if _changes is not null then
    with wanted as (select c.id, c.version from json_to_recordset(_changes) as c(id uuid, version int)),
    locked as (
      select m.id, m.version from matter m
      where m.county = _county and m.id in (select w.id from wanted w)
      order by m.id for update)
    select coalesce(array_agg(w.id) filter (where l.version = w.version - 1), '{}'),
           coalesce(array_agg(w.id) filter (where l.version is distinct from w.version - 1), '{}')
      into _fit, _late
      from wanted w left join locked l on l.id = w.id;
  end if;
  _won := _born || _fit;

  with offered as (
    select * from unnest(_of, _versions, _keys, _fingerprints, _ats) as o(id, version, key, fingerprint, at)
    where cardinality(_late) = 0 or o.id = any (_won)),
  kept as (
    insert into receipt (county, key, fingerprint, noun, id, version, at)
    select _county, o.key, decode(o.fingerprint, 'hex'), 'matter', o.id, o.version, o.at from offered o
    on conflict do nothing returning id)
  select coalesce(array_agg(o.id), '{}') into _repeated
    from offered o where not exists (select from kept k where k.id = o.id);
  if cardinality(_repeated) > 0 then
    select coalesce(array_agg(w), '{}') into _won from unnest(_won) w where w <> all (_repeated);
  end if;
  if cardinality(_late) + cardinality(_repeated) > 0 then _only := _won; end if;

  if _births is not null then
    insert into matter select b.* from json_populate_recordset(null::matter, _births) b
    where b.county = _county and (_only is null or b.id = any (_only));
  end if;
  if cardinality(_fit) > 0 then
    update matter m set
      version = c.version, status = c.status, urgency = c.urgency, category = c.category, condition = c.condition,
      sensitive = c.sensitive, finding = c.finding, route = c.route, clocks = c.clocks,
      township = c.township, village = c.village, grid = c.grid, zone = c.zone, lon = c.lon, lat = c.lat,
      place_words = c.place_words, place_how = c.place_how,
      platform = c.platform, unit = c.unit, line = c.line, handler = c.handler, verifier = c.verifier,
      photos = c.photos, rework = c.rework, due_at = c.due_at, accepted_at = c.accepted_at,
      dispatched_at = c.dispatched_at, signed_at = c.signed_at, arrived_at = c.arrived_at, answered_at = c.answered_at,
      verified_at = c.verified_at, closed_at = c.closed_at, solved = c.solved,
      satisfaction = c.satisfaction, rated_at = c.rated_at
    from json_populate_recordset(null::matter, _changes) c
    where m.county = _county and m.id = c.id and (_only is null or c.id = any (_only));
  end if;
  insert into matter_entry select e.* from json_populate_recordset(null::matter_entry, _entries) e
  where e.county = _county and (_only is null or e.matter = any (_only));
  if _contacts is not null then
    insert into matter_contact select c.* from json_populate_recordset(null::matter_contact, _contacts) c
    where c.county = _county and (_only is null or c.matter = any (_only));
  end if;

  if cardinality(_fit) > 0 then
    delete from alarm a using unnest(_alarm_of, _alarm_at) as w(id, at)
    where a.county = _county and a.matter = w.id and w.at is null and (_only is null or w.id = any (_only));
  end if;
  insert into alarm (county, matter, at)
  select _county, w.id, w.at from unnest(_alarm_of, _alarm_at) as w(id, at)
  where w.at is not null and (_only is null or w.id = any (_only))
  on conflict (county, matter) do update set at = excluded.at where alarm.at <> excluded.at;

  perform log_append(_county, _logs, _only);

  return query
    select w, 'saved' from unnest(_won) w
    union all select l, 'late' from unnest(_late) l
    union all select r, 'repeated' from unnest(_repeated) r;
end $$;

-- The next instants of matters whose alarms went off, and one row of the log that names what fired. A matter that a
-- command moved meanwhile keeps its new alarm; what fired of it is left out of the row, and looked at by the next sweep.
-- Found by their key, one by one: a plan that reads the table for each batch costs what is stored, not what is due.
create function alarm_fire(_county text, _of uuid[], _seen timestamptz[], _next timestamptz[], _until timestamptz, _log json)
returns int language plpgsql security definer set search_path = public, pg_temp
set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
  _won uuid[];
  _fires json;
begin
  with held as materialized (
    select a.matter, r.next from unnest(_of, _seen, _next) as r(id, seen, next)
    join alarm a on a.county = _county and a.matter = r.id and a.at = r.seen order by a.matter for update of a),
  moved as (
    update alarm a set at = coalesce(h.next, 'infinity'), fired_until = _until from held h
    where a.county = _county and a.matter = h.matter returning a.matter)
  select array_agg(w.matter) into _won from moved w;
  if _won is null then return 0; end if;
  if cardinality(_won) < cardinality(_of) then
    select coalesce(json_agg(f.value order by f.ordinality), '[]') into _fires
    from json_array_elements(_log->'body'->'refs'->'fires') with ordinality f
    where (f.value->>'matter')::uuid = any (_won);
    _log := jsonb_set(_log::jsonb, '{body,refs,fires}', _fires::jsonb)::json;
  end if;
  if json_array_length(_log->'body'->'refs'->'fires') > 0 then
    perform log_append(_county, json_build_array(_log), null);
  end if;
  return cardinality(_won);
end $$;

do $$ declare
  _function text;
begin
  foreach _function in array array[
    'matter_flush(text, uuid[], json, json, json, json, uuid[], int[], uuid[], text[], timestamptz[], uuid[], timestamptz[], json)',
    'edition_save(text, text, int, int, uuid, jsonb, text, text, timestamptz, json)',
    'edition_switch(text, text, int, int, text, timestamptz, json)',
    'alarm_fire(text, uuid[], timestamptz[], timestamptz[], timestamptz, json)',
    'contact_reveal_keep(text, uuid, uuid, timestamptz, text, text, text, json)'
  ] loop
    execute format('alter function %s owner to yiwang_committer', _function);
    execute format('revoke execute on function %s from public', _function);
    execute format('grant execute on function %s to yiwang_reader', _function);
  end loop;
  -- Sweeps and consumers run as the owner, whoever that is.
  execute format('grant execute on function alarm_fire(text, uuid[], timestamptz[], timestamptz[], timestamptz, json) to %I', current_user);
  execute format('grant execute on function edition_save(text, text, int, int, uuid, jsonb, text, text, timestamptz, json) to %I', current_user);
end $$;
