create schema people;

create table people.account (
    id                   uuid primary key,
    username             text not null unique check (username = lower(username)),
    name                 text not null,
    role                 text not null,
    active               boolean not null default true,
    password_hash        text not null,
    sealed_secret        bytea not null,
    sample               boolean not null, -- everybody knows its password: refused outside sample mode
    last_code_step       bigint not null default 0,
    credentials_version  int not null default 0,
    created_at           timestamptz not null
);

comment on column people.account.sealed_secret is 'second factor, sealed with AES-GCM under a key derived from portal.secret';
comment on column people.account.last_code_step is 'time step of the newest code used: a code is good once';
comment on column people.account.credentials_version is 'counted up by a new password or second factor, suspending and restoring: ends every session begun before';

-- How often someone has tried to sign in lately. The key is a keyed hash of account and network, or of one of them.
create table people.sign_in_try (
    key          bytea primary key,
    tries        int not null,
    last_at      timestamptz not null,
    last_before  timestamptz not null -- the try before: what last_at is again when a try is given back
);

create index sign_in_try_last_at on people.sign_in_try (last_at);
