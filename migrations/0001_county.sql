-- The county and who works in it. Every key begins with `county` (six digits, GB/T 2260), so that
-- one deployment serves one county or a province and the tables can be sharded on it unchanged.

do $$ begin
  create role yiwang_reader nologin;      -- what the application's pool runs as
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  create role yiwang_committer nologin;   -- owns the flush functions; nobody signs in as it
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  -- A superuser is a member of every role already; whoever made the roles may grant them to himself;
  -- where an administrator made both, this is refused and not needed.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant yiwang_reader, yiwang_committer to %I', current_user);
  end if;
exception when insufficient_privilege then null; end $$;
grant usage, create on schema public to yiwang_committer;
grant usage on schema public to yiwang_reader;

create table county (
  county     text primary key check (county ~ '^[0-9]{6}$'),
  name       text not null,
  demo       boolean not null,
  notice     jsonb not null,
  created_at timestamptz not null
);

create table territory (
  county text not null references county,
  id     text not null,
  parent text,
  level  text not null check (level in ('county', 'township', 'village', 'grid')),
  kind   text check (kind in ('general', 'dedicated')),
  name   text not null,
  unit   text,
  shape  jsonb not null,
  primary key (county, id),
  foreign key (county, parent) references territory (county, id)
);
create index territory_parent on territory (county, parent, level);

create table line (
  county text not null references county,
  id     text not null,
  name   jsonb not null,
  primary key (county, id)
);

create table unit (
  county   text not null references county,
  id       text not null,
  name     text not null,
  kind     text not null,
  line     text,
  block    text not null,
  platform text,
  primary key (county, id),
  foreign key (county, line) references line (county, id),
  foreign key (county, block) references territory (county, id)
);
create index unit_block on unit (county, block, line);

create table app_user (
  county text not null references county,
  id     text not null,
  name   text not null,
  primary key (county, id)
);

create table post (
  county     text not null,
  id         text not null,
  app_user   text not null,
  role       text not null,
  unit       text not null,
  territory  text not null,
  platform   text,
  valid_from timestamptz not null,
  valid_to   timestamptz,
  primary key (county, id),
  foreign key (county, app_user) references app_user (county, id),
  foreign key (county, unit) references unit (county, id),
  foreign key (county, territory) references territory (county, id)
);
create index post_of_user on post (county, app_user);

create table category (
  county      text not null references county,
  id          text not null,
  parent      text,
  name        jsonb not null,
  platform    text not null,
  line        text not null,
  limit_hours numeric not null check (limit_hours > 0),
  proof       text not null check (proof in ('photo', 'words')),
  primary key (county, id),
  foreign key (county, parent) references category (county, id),
  foreign key (county, line) references line (county, id)
);
