-- How many steps of a request its own person has been shown; the first is what they did themselves.
create table requests.seen (
    request uuid primary key references requests.request on delete cascade,
    steps   int not null
);
