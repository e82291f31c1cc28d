-- The number is not here: the keyed hash is over proof, number and code together.
create table requests.phone_code (
    proof      uuid primary key,
    hash       bytea not null,
    expires_at timestamptz not null,
    tries_left int not null check (tries_left >= 0),
    used_at    timestamptz
);

create index phone_code_expires on requests.phone_code (expires_at);

-- How often codes were asked for, under keyed hashes; rows are written by bucket4j.
create table requests.code_limit (
    id         bytea primary key,
    state      bytea,
    expires_at bigint
);

create index code_limit_expires on requests.code_limit (expires_at);
