-- What each person was told before they agreed to texts, or did not: the very sentence, when, where, for which number.
create table requests.consent (
    id       bigint generated always as identity primary key,
    request  uuid not null references requests.request on delete cascade,
    at       timestamptz not null,
    phone    text not null,
    agreed   boolean not null,
    channel  text not null,
    language text not null,
    words    text not null,
    ended_at timestamptz   -- since when the person has another number
);

create index consent_of_request on requests.consent (request, id);
