-- Pictures: the bytes lie as files named by their hash; here is what belongs to what. A picture
-- nobody attached is swept after a day.
create table file (
  county     text not null references county,
  id         uuid not null,
  sha256     text not null,
  width      int not null,
  height     int not null,
  bytes      int not null,
  owner      text not null,
  created_at timestamptz not null,
  primary key (county, id)
);
create index file_age on file (county, created_at);
create index matter_entry_photos on matter_entry using gin (photos) where photos <> '{}';

-- Tallies, kept by a log consumer at every level of the tree: what came in and went out by day, and
-- what is open now. `generation` lets a rebuild run beside the living ones.
create table tally_day (
  county     text not null references county,
  generation int not null,
  territory  text not null,
  day        date not null,
  category   text not null,
  received   int not null,
  closed     int not null,
  declined   int not null,
  primary key (county, generation, territory, day, category)
);
create table tally_open (
  county     text not null references county,
  generation int not null,
  territory  text not null,
  category   text not null,
  open       int not null,
  primary key (county, generation, territory, category)
);

grant select on county, territory, line, unit, app_user, post, category, log_head, log, receipt, consumer,
  matter, matter_entry, file, tally_day, tally_open to yiwang_reader;
grant insert on file to yiwang_reader;
