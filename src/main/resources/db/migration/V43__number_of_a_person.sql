-- When the person of a request last showed that a number is theirs. Kept for each request: a number that was silent may
-- have passed to somebody else, who asks for help with it too, and that says nothing of whoever had it before.
alter table requests.number rename to number_of_anyone;

create table requests.number (
    request   uuid not null references requests.request on delete cascade,
    phone     text not null,
    heard_at  timestamptz not null, -- it was told to us, a text came, a code was typed
    proven_at timestamptz,          -- a text came, a code was typed
    constraint number_of_person primary key (request, phone)
);

create index number_phone on requests.number (phone);

insert into requests.number (request, phone, heard_at, proven_at)
select id, phone, heard_at, proven_at from requests.request join requests.number_of_anyone using (phone)
union
select id, second_phone, heard_at, proven_at
from requests.request join requests.number_of_anyone heard on heard.phone = second_phone;

drop table requests.number_of_anyone;
