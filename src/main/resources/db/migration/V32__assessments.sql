-- What was known of a count and what the law said of it, version by version. The first is what the person said; each
-- later one is an attorney's, and confidential.
create table requests.assessment (
    request  uuid not null,
    position int not null,
    version  int not null check (version >= 1),
    at       timestamptz not null,
    by_name  text check ((by_name is null) = (version = 1)),
    facts    jsonb not null,
    result   jsonb not null,
    as_of    date not null, -- the day on which the law was asked
    primary key (request, position, version),
    foreign key (request, position) references requests.count on delete cascade
);

insert into requests.assessment (request, position, version, at, facts, result, as_of)
select count.request, count.position, 1, request.submitted_at, count.facts, count.result,
    (request.submitted_at at time zone 'America/Los_Angeles')::date
from requests.count count join requests.request request on request.id = count.request;

alter table requests.count drop column facts, drop column result;
