-- Which request a text is about, so that somebody cares what becomes of it.
create table requests.text (
    text_id bigint primary key,
    request uuid not null references requests.request on delete cascade,
    at      timestamptz not null
);

create index text_of_request on requests.text (request, at);

insert into requests.text (text_id, request, at)
select distinct on (text_id) text_id, request, at from requests.step where text_id is not null;

-- What somebody on the staff has to do about a request's texts.
create table requests.task (
    id        bigint generated always as identity primary key,
    request   uuid not null references requests.request on delete cascade,
    kind      text not null,
    cause     text not null, -- of one cause there is one open task
    reason    text,          -- why a text did not arrive
    text_id   bigint,
    raised_at timestamptz not null,
    done_at   timestamptz,
    done_by   text,          -- the account; empty where the program saw that nothing is left to do
    ending    text,
    note      text,
    constraint whole_end check (num_nulls(done_at, ending, note) in (0, 3))
);

create unique index task_open on requests.task (request, kind, cause) where done_at is null;
create index task_of_request on requests.task (request, id);
create index task_of_text on requests.task (text_id) where done_at is null and text_id is not null;

-- On the row of the request, as all that the queue filters by.
alter table requests.request add open_tasks int not null default 0 check (open_tasks >= 0);

create index request_to_do on requests.request (submitted_at, id) include (open_tasks) where open_tasks > 0;
create index request_to_do_owner on requests.request (owner_id, submitted_at, id) where open_tasks > 0;
