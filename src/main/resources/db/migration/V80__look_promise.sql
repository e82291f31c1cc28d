-- When a colleague looked, so that the promise of a day is kept; null while it is not. Claiming and giving back do not
-- keep it: such a step leaves the request new or in review and says nothing.
alter table requests.request add looked_at timestamptz;

update requests.request set looked_at = (
    select min(at) from requests.step
    where step.request = request.id and by_name is not null and by_name <> 'The portal'
        and (reason <> '' or note <> '' or text_id is not null or step.status not in ('SUBMITTED', 'IN_REVIEW')));

-- What the queue sorts by: promises that are kept come after all others.
alter table requests.request add look_due date
    generated always as (case when looked_at is null then look_by else 'infinity' end) stored;

drop index requests.request_look_by;
create index request_look_due on requests.request (look_due, id);
