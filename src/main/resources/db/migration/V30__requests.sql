create schema requests;

create extension if not exists pg_trgm; -- search in the middle of a name or number; trusted, needs no superuser

create table requests.request (
    id              uuid primary key,
    version         int not null,
    submission_key  uuid not null unique,
    ticket          text not null unique,
    language        text not null,
    name            text not null check (length(name) between 1 and 120),
    name_folded     text not null, -- lower case, without accents: what search and sorting read
    birth_date      date not null,
    phone           text not null,
    may_text        boolean not null,
    status          text not null,
    submitted_at    timestamptz not null,
    last_changed_at timestamptz not null,
    look_by         date not null,
    owner_id        text,
    owner_name      text,
    owner_attorney  boolean,
    counts          int not null,
    first_outcome   text not null,
    constraint whole_owner check (num_nulls(owner_id, owner_name, owner_attorney) in (0, 3))
);

create table requests.count (
    request  uuid not null references requests.request on delete cascade,
    position int not null,
    courthouse text,
    facts    jsonb not null,
    result   jsonb not null,
    primary key (request, position)
);

create table requests.step (
    id      bigint generated always as identity primary key,
    request uuid not null references requests.request on delete cascade,
    at      timestamptz not null,
    by_name text,
    status  text not null,
    reason  text not null,
    note    text not null,
    text_id bigint
);

create index step_of_request on requests.step (request, id);

-- A rare state is found by the first; a common one by walking along the order asked for.
create index request_status on requests.request (status, submitted_at, id);
create index request_submitted on requests.request (submitted_at, id);
create index request_changed on requests.request (last_changed_at, id);
create index request_name on requests.request (name_folded, id);
create index request_look_by on requests.request (look_by, id);
create index request_language on requests.request (language, id);
create index request_status_order on requests.request (status, id);

create index request_owner on requests.request (owner_id, status) where owner_id is not null;
create index request_phone on requests.request (phone, submitted_at desc);
create index request_waiting on requests.request (submitted_at, id)
    where owner_id is null and status in ('SUBMITTED', 'IN_REVIEW');
create index request_search on requests.request
    using gin (name_folded gin_trgm_ops, ticket gin_trgm_ops, phone gin_trgm_ops);
