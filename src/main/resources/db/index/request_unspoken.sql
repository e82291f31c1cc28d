-- Names of which nobody knows yet how they are said.
create index concurrently request_unspoken on requests.request (id) where name_spoken is null
