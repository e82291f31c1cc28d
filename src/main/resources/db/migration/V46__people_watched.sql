-- What was changed behind the portal's back shows, and so do those who have the password and no code.
alter table people.account add column mac bytea;
comment on column people.account.mac is 'a keyed hash of what lets the account in: nobody without portal.secret can change it';

alter table people.account add column codes_failed int not null default 0;
alter table people.account add column code_failed_at timestamptz;
comment on column people.account.codes_failed is 'wrong codes after the right password, since the last sign-in';

-- From where an account has signed in, under a keyed hash of account and network.
create table people.known_network (
    key      bytea primary key,
    last_at  timestamptz not null
);

create index known_network_last_at on people.known_network (last_at);
