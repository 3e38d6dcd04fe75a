-- The way of a report into the tables and of a list out of them, made cheaper; what is stored, hashed and seen stays the same.

-- Stable, as its date arithmetic is: an "immutable" function that calls a stable one is never inlined.
alter function log_canon(text, bigint, timestamptz, text, uuid, int, text, text, text, json) stable;

-- The chain as a running aggregate, so that a flush appends all its rows in one statement.
create function log_link(_hash bytea, _canon text, _before bytea) returns bytea language plpgsql immutable as $$
begin
  return sha256(coalesce(_hash, _before) || convert_to(_canon, 'UTF8'));
end $$;
create aggregate log_chain(text, bytea) (sfunc = log_link, stype = bytea);

-- Appends the rows whose `id` is in _won (null: all), in their order, and chains them: hash = sha256(hash before ‖ row).
create or replace function log_append(_county text, _rows json, _won uuid[]) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  _pos bigint;
  _hash bytea;
begin
  if cardinality(_won) = 0 then return; end if;
  select h.pos, h.hash into strict _pos, _hash from log_head h where h.county = _county for update;
  with wanted as (
    select r.*, _pos + row_number() over () as pos
    from json_to_recordset(_rows) as r(
      at timestamptz, noun text, id uuid, version int, verb text, actor text, post text, body json)
    where _won is null or r.id = any (_won)),
  appended as (
    insert into log
    select _county, w.pos, w.at, w.noun, w.id, w.version, w.verb, w.actor, w.post, w.body,
      log_chain(log_canon(_county, w.pos, w.at, w.noun, w.id, w.version, w.verb, w.actor, w.post, w.body), _hash)
        over (order by w.pos rows unbounded preceding)
    from wanted w returning log.pos, log.hash)
  update log_head h set pos = a.pos, hash = a.hash
  from (select * from appended order by pos desc limit 1) a where h.county = _county;
end $$;

-- One check per matter of a county that log_append locks anyhow.
alter table matter drop constraint matter_county_fkey;

-- Receipts are swept by age once a day: ranges of pages are enough to find the old ones.
drop index receipt_age;
create index receipt_age on receipt using brin (county, at);

-- As before (0003), but who is born and the receipts come as arrays, read once and at little cost,
-- and rows are picked by id only when some of the flush have lost.
drop function matter_flush(text, json, json, json, json, json);
create function matter_flush(
  _county text, _born uuid[], _births json, _changes json, _entries json, _logs json,
  _of uuid[], _versions int[], _keys uuid[], _fingerprints text[], _ats timestamptz[]
) returns table (matter uuid, outcome text)
language plpgsql security definer set search_path = public, pg_temp as $$
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
      version = c.version, status = c.status, urgency = c.urgency, category = c.category,
      platform = c.platform, unit = c.unit, line = c.line, handler = c.handler, verifier = c.verifier,
      photos = c.photos, rework = c.rework, due_at = c.due_at, accepted_at = c.accepted_at,
      dispatched_at = c.dispatched_at, signed_at = c.signed_at, answered_at = c.answered_at,
      verified_at = c.verified_at, closed_at = c.closed_at, solved = c.solved,
      satisfaction = c.satisfaction, rated_at = c.rated_at
    from json_populate_recordset(null::matter, _changes) c
    where m.county = _county and m.id = c.id and (_only is null or c.id = any (_only));
  end if;
  insert into matter_entry select e.* from json_populate_recordset(null::matter_entry, _entries) e
  where e.county = _county and (_only is null or e.matter = any (_only));
  perform log_append(_county, _logs, _only);

  return query
    select w, 'saved' from unnest(_won) w
    union all select l, 'late' from unnest(_late) l
    union all select r, 'repeated' from unnest(_repeated) r;
end $$;

do $$ declare _function text := 'matter_flush(text, uuid[], json, json, json, json, uuid[], int[], uuid[], text[], timestamptz[])'; begin
  execute format('alter function %s owner to yiwang_committer', _function);
  execute format('revoke execute on function %s from public', _function);
  execute format('grant execute on function %s to yiwang_reader', _function);
end $$;

-- Whoever reports by name has lists like anybody else's; most reports have no reporter and no entry here.
create index matter_queue_reporter on matter (county, reporter, status, due_at, id) where closed_at is null and reporter is not null;
create index matter_ended_reporter on matter (county, reporter, status, closed_at desc, id desc) where closed_at is not null and reporter is not null;

-- As before (0006), looked up twice a statement and not eleven times: most readers come by their township, so that is asked first.
alter policy matter_reader on matter using (
  'township=' || township = any ((select app_scope())::text[])
  or array[
    'county=' || county, 'unit=' || unit, 'grid=' || grid, 'village=' || village,
    'township=' || township || '&platform=' || platform, 'township=' || township || '&unit=' || unit,
    'line=' || line, 'zone=' || zone, 'reporter=' || reporter, 'matter=' || id] && (select app_scope())::text[]);
