-- Devices on which somebody follows requests. Neither the id that a device has nor the number is kept in clear.
create table requests.following (
    id_hash    bytea primary key,
    phone_hash bytea not null,
    begun_at   timestamptz not null,
    used_at    timestamptz not null,
    ends_at    timestamptz not null
);

create index following_of_number on requests.following (phone_hash);
create index following_end on requests.following (ends_at);
