create schema messaging;

-- Outgoing and incoming share their numbers, so that a conversation has no two messages of one id.
create sequence messaging.message_id;

create table messaging.outgoing (
    id          bigint primary key default nextval('messaging.message_id'),
    phone       text not null,
    language    text not null,
    template    text not null,
    body        text not null,              -- a code's is blanked as soon as it need not be sent any more
    state       text not null,
    urgent      boolean not null,
    queued_at   timestamptz not null,
    due_at      timestamptz not null,       -- while a worker has the text: when its lease ends, and so it stays when settled
    expires_at  timestamptz not null,       -- after this it is no longer worth sending
    tried_at    timestamptz,                -- when it was first claimed
    attempts    integer not null default 0,
    unanswered  integer not null default 0, -- calls to the carrier whose answer nobody heard
    lease       uuid,                       -- whose outcome counts
    provider_id text unique,
    problem     text
);

-- Only what is still to be sent, so that old texts cost a claim nothing.
create index outgoing_due on messaging.outgoing (urgent desc, due_at, id) where state in ('QUEUED', 'SENDING');
create index outgoing_phone on messaging.outgoing (phone, id desc);

-- Codes are forgotten soon.
create index outgoing_code on messaging.outgoing (due_at) where template = 'CODE';

create table messaging.incoming (
    id          bigint primary key default nextval('messaging.message_id'),
    provider_id text not null unique,
    phone       text not null,
    body        text not null,
    at          timestamptz not null
);

create index incoming_phone on messaging.incoming (phone, id desc);

-- Who wants no texts, since when, and by which word.
create table messaging.stop (
    phone text primary key,
    word  text not null,
    at    timestamptz not null
);

-- What the phones of the simulator have received; stays empty where a real carrier sends.
create table messaging.simulated (
    text_id     bigint primary key references messaging.outgoing on delete cascade,
    provider_id text not null unique,
    phone       text not null,
    body        text not null,
    at          timestamptz not null
);

create index simulated_phone on messaging.simulated (phone, at desc);
