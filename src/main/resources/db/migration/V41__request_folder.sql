-- Where the papers of a request are: an id of the documents room.
alter table requests.request add folder uuid not null default gen_random_uuid();
alter table requests.request alter folder drop default;
create unique index request_folder on requests.request (folder);
