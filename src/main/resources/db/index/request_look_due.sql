-- What the queue sorts by: promises that are kept come after all others.
create index concurrently request_look_due
    on requests.request ((case when looked_at is null then look_by else 'infinity'::date end), id)
