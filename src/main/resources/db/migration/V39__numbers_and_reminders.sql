alter table requests.request
    add second_phone    text,
    add second_may_text boolean not null default false,
    add remind_at       timestamptz; -- when it is next looked at for a reminder; empty where none can come

create index request_second_phone on requests.request (second_phone) where second_phone is not null;
create index request_second_search on requests.request using gin (second_phone gin_trgm_ops)
    where second_phone is not null;

-- When a number last showed that its owner is there, and when its owner last proved to be the one we know.
create table requests.number (
    phone     text primary key,
    heard_at  timestamptz not null, -- a text was delivered, a text came, a code was typed
    proven_at timestamptz           -- a text came, a code was typed
);

insert into requests.number (phone, heard_at, proven_at)
select phone, max(submitted_at), max(submitted_at) from requests.request group by phone;

update requests.request set remind_at = last_changed_at
where status in ('SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO', 'READY_TO_FILE', 'FILED');

create index request_remind on requests.request (remind_at) where remind_at is not null;

-- Each reminder once, whoever is about to send it.
create table requests.reminder (
    request    uuid not null references requests.request on delete cascade,
    rule       text not null,
    since      timestamptz not null, -- what it reminds of
    occurrence int not null,
    at         timestamptz not null,
    primary key (request, rule, since, occurrence)
);
