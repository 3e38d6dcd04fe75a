-- The log: append-only, without gaps and in commit order within a county. `pos` comes from one
-- counter row per county, taken as the last act of a flush. It holds references, never words or
-- names, so that erasing a person leaves it whole.

create table log_head (
  county text primary key references county,
  pos    bigint not null,
  hash   bytea not null
);

create table log (
  county  text not null,
  pos     bigint not null,
  at      timestamptz not null,
  noun    text not null,
  id      uuid not null,
  version int not null,
  verb    text not null,
  actor   text,
  post    text,
  -- {before, after, scopesBefore, scopesAfter, refs}: `json` and not `jsonb`, kept as it was sent, so that
  -- its very text is what the chain hashes.
  body    json not null,
  hash    bytea not null,
  primary key (county, pos)
);

-- The first answer to an idempotency key: which thing, at which version. Swept after its use.
create table receipt (
  county      text not null,
  key         uuid not null,
  fingerprint bytea not null,
  noun        text not null,
  id          uuid not null,
  version     int not null,
  at          timestamptz not null,
  primary key (county, key)
);
create index receipt_age on receipt (county, at);

-- Where each log consumer stands. A rebuild fills the next generation and then takes over.
create table consumer (
  county     text not null references county,
  name       text not null,
  generation int not null,
  pos        bigint not null,
  active     boolean not null,
  primary key (county, name, generation)
);

-- One row as the text that is hashed; fields are parted by U+001F.
create function log_canon(
  county text, pos bigint, at timestamptz, noun text, id uuid, version int, verb text, actor text, post text, body json
) returns text language sql immutable as $$
  select county || E'\x1f' || pos || E'\x1f' || (extract(epoch from at) * 1000000)::bigint || E'\x1f' || noun
    || E'\x1f' || id || E'\x1f' || version || E'\x1f' || verb || E'\x1f' || coalesce(actor, '') || E'\x1f'
    || coalesce(post, '') || E'\x1f' || body::text
$$;

-- Appends the rows whose `id` is in _won, in their order, and chains them: hash = sha256(hash before ‖ row).
create function log_append(_county text, _rows json, _won uuid[]) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  _pos bigint;
  _hash bytea;
  _row record;
begin
  if cardinality(_won) = 0 then return; end if;
  select h.pos, h.hash into _pos, _hash from log_head h where h.county = _county for update;
  for _row in
    select r.* from json_to_recordset(_rows) as r(
      at timestamptz, noun text, id uuid, version int, verb text, actor text, post text, body json)
    where r.id = any (_won)
  loop
    _pos := _pos + 1;
    _hash := sha256(_hash || convert_to(log_canon(_county, _pos, _row.at, _row.noun, _row.id, _row.version,
      _row.verb, _row.actor, _row.post, _row.body), 'UTF8'));
    insert into log values (_county, _pos, _row.at, _row.noun, _row.id, _row.version,
      _row.verb, _row.actor, _row.post, _row.body, _hash);
  end loop;
  update log_head h set pos = _pos, hash = _hash where h.county = _county;
end $$;

grant select, insert on log, receipt to yiwang_committer;
grant select, update on log_head to yiwang_committer;
