-- Papers that the person was asked for again, until a new one comes or staff go on without.
create table requests.paper_again (
    request uuid not null references requests.request on delete cascade,
    paper   uuid not null, -- an id of the documents room
    fault   text not null,
    words   text not null,
    at      timestamptz not null,
    primary key (request, paper)
);
