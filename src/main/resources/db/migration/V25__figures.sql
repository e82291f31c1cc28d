-- As carriers bill it; texts from before had one, whatever they said.
alter table messaging.outgoing add parts integer not null default 1;

-- Figures look at the texts of some days, however many older ones there are.
create index outgoing_queued on messaging.outgoing (queued_at);

-- What became of removed codes: how many, and nothing else of them.
create table messaging.removed (
    hour    timestamptz not null, -- in which they were queued
    state   text not null,
    failure text not null,        -- empty where there was none
    billed  boolean not null,     -- whether the carrier had taken them
    texts   integer not null,
    parts   integer not null,
    primary key (hour, state, failure, billed)
);
