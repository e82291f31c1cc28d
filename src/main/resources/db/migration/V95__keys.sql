create schema keys;

-- By these the secret and the master keys are known again with which this database was written.
create table keys.known (
    name        text primary key,
    fingerprint bytea not null,
    since       timestamptz not null default now()
);

comment on column keys.known.fingerprint is 'a keyed hash under the key itself: says nothing of it';
