alter table messaging.outgoing
    add sender    text,        -- whose call it is or was; empty again once it has surely not taken the text
    add failure   text,        -- why it did not arrive, as one of a few words; empty where it did
    add check_at  timestamptz, -- when the carrier is next asked what became of it, or to forget its words
    add checks    integer not null default 0,
    add erased_at timestamptz; -- since when the carrier has no words of it

create index outgoing_check on messaging.outgoing (check_at) where check_at is not null;

-- Senders that take nothing; no row for one that works.
create table messaging.outage (
    sender   text primary key,
    failures integer not null,
    since    timestamptz not null,
    retry_at timestamptz        -- once there were too many failures: until then nothing is tried
);

-- When the next text may go, where the carrier takes so many a second and no more. One row, for all instances.
create table messaging.pace (
    one     boolean primary key default true check (one),
    next_at timestamptz not null
);

insert into messaging.pace (next_at) values ('-infinity');
