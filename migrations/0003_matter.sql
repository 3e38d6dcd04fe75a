-- A matter and its words. `matter` holds what lists and rights need; the words and pictures of each
-- step are in matter_entry, where they can be destroyed when their time is over.

-- closed_at is the instant it left the desks: closed or declined.
create table matter (
  county          text not null references county,
  id              uuid not null,
  number          text collate "C" not null,
  version         int not null,
  status          text not null,
  source          text not null,
  urgency         text not null,
  category        text,
  township        text not null,
  village         text not null,
  grid            text not null,
  zone            text,
  lon             double precision not null,
  lat             double precision not null,
  place_words     text,
  headline        text not null,
  platform        text,
  unit            text,
  line            text,
  reporter        text,
  handler         text,
  verifier        text,
  photos          int not null,
  rework          int not null,
  reported_at     timestamptz not null,
  due_at          timestamptz not null,
  accepted_at     timestamptz,
  dispatched_at   timestamptz,
  signed_at       timestamptz,
  answered_at     timestamptz,
  verified_at     timestamptz,
  closed_at       timestamptz,
  settled_on_spot boolean not null,
  solved          boolean,
  satisfaction    text,
  rated_at        timestamptz,
  primary key (county, id),
  unique (county, number)
);

-- Queues: open matters only, so that their size follows the work on the desks and not history.
create index matter_queue_township on matter (county, township, status, due_at, id) where closed_at is null;
create index matter_queue_village on matter (county, village, status, due_at, id) where closed_at is null;
create index matter_queue_grid on matter (county, grid, status, due_at, id) where closed_at is null;
create index matter_queue_unit on matter (county, unit, status, due_at, id) where closed_at is null and unit is not null;
create index matter_queue_line on matter (county, line, status, due_at, id) where closed_at is null and line is not null;
create index matter_queue_zone on matter (county, zone, status, due_at, id) where closed_at is null and zone is not null;
-- Looking back, newest first.
create index matter_ended_township on matter (county, township, status, closed_at desc, id desc) where closed_at is not null;
create index matter_ended_village on matter (county, village, status, closed_at desc, id desc) where closed_at is not null;
create index matter_ended_grid on matter (county, grid, status, closed_at desc, id desc) where closed_at is not null;
create index matter_ended_unit on matter (county, unit, status, closed_at desc, id desc) where closed_at is not null and unit is not null;
create index matter_ended_line on matter (county, line, status, closed_at desc, id desc) where closed_at is not null and line is not null;
create index matter_ended_zone on matter (county, zone, status, closed_at desc, id desc) where closed_at is not null and zone is not null;
create index matter_of_reporter on matter (county, reporter, reported_at desc, id desc) where reporter is not null;

create table matter_entry (
  county  text not null,
  matter  uuid not null,
  version int not null,
  verb    text not null,
  at      timestamptz not null,
  by_user text,
  by_post text,
  words   text,
  photos  uuid[] not null,
  facts   jsonb not null,
  primary key (county, matter, version)
);

-- Saves the decided commands of one moment and one county in one transaction. Rows are locked in id
-- order; a change whose version is no longer the next one loses; a command whose idempotency key was
-- used before is repeated, not done again. One matter stands at most once in a flush.
create function matter_flush(
  _county text, _births json, _changes json, _entries json, _receipts json, _logs json
) returns table (matter uuid, outcome text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  _born uuid[] := '{}';
  _fit uuid[] := '{}';
  _late uuid[] := '{}';
  _repeated uuid[] := '{}';
  _won uuid[];
begin
  if _births is not null then
    select array_agg(b.id) into _born from json_to_recordset(_births) as b(id uuid);
  end if;
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

  if _receipts is not null then
    with offered as (
      select r.* from json_to_recordset(_receipts)
        as r(key uuid, fingerprint text, noun text, id uuid, version int, at timestamptz)
      where r.id = any (_won)),
    kept as (
      insert into receipt (county, key, fingerprint, noun, id, version, at)
      select _county, o.key, decode(o.fingerprint, 'hex'), o.noun, o.id, o.version, o.at from offered o
      on conflict do nothing returning id)
    select coalesce(array_agg(o.id), '{}') into _repeated
      from offered o where o.id not in (select k.id from kept k);
    if cardinality(_repeated) > 0 then
      select coalesce(array_agg(w), '{}') into _won from unnest(_won) w where w <> all (_repeated);
    end if;
  end if;

  if cardinality(_born) > 0 then
    insert into matter select b.* from json_populate_recordset(null::matter, _births) b
    where b.county = _county and b.id = any (_won);
  end if;
  if cardinality(_fit) > 0 then
    update matter m set
      version = c.version, status = c.status, urgency = c.urgency, category = c.category,
      platform = c.platform, unit = c.unit, line = c.line, handler = c.handler, verifier = c.verifier,
      photos = c.photos, rework = c.rework, due_at = c.due_at, accepted_at = c.accepted_at,
      dispatched_at = c.dispatched_at, signed_at = c.signed_at, answered_at = c.answered_at,
      verified_at = c.verified_at, closed_at = c.closed_at, solved = c.solved,
      satisfaction = c.satisfaction, rated_at = c.rated_at
    from json_populate_recordset(null::matter, _changes) c
    where m.county = _county and m.id = c.id and c.id = any (_won);
  end if;
  insert into matter_entry select e.* from json_populate_recordset(null::matter_entry, _entries) e
  where e.county = _county and e.matter = any (_won);
  perform log_append(_county, _logs, _won);

  return query
    select w, 'saved' from unnest(_won) w
    union all select l, 'late' from unnest(_late) l
    union all select r, 'repeated' from unnest(_repeated) r;
end $$;

grant select, insert, update on matter to yiwang_committer;
grant select, insert on matter_entry to yiwang_committer;
alter function matter_flush(text, json, json, json, json, json) owner to yiwang_committer;
revoke execute on function matter_flush(text, json, json, json, json, json) from public;
grant execute on function matter_flush(text, json, json, json, json, json) to yiwang_reader;
revoke execute on function log_append(text, json, uuid[]) from public;
grant execute on function log_append(text, json, uuid[]) to yiwang_committer;
