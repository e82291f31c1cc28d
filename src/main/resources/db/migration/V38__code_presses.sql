-- Who asked for a code last, under keyed hashes: number and visitor together, and each network and range of numbers for
-- the alarm on sweeps.
create table requests.code_press (
    visitor bytea primary key,
    network bytea not null,
    range   bytea not null,
    proof   uuid not null,
    at      timestamptz not null,
    times   integer not null      -- in a row, without a right code and without an hour of rest
);

create index code_press_network on requests.code_press (network, at);
create index code_press_range on requests.code_press (range, at);
create index code_press_proof on requests.code_press (proof);
