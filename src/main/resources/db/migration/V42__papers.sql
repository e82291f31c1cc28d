-- What the person said about papers, and whether there may still be some in their folder.
alter table requests.request
    add papers      text not null default 'NONE',
    add papers_kept boolean not null default true; -- any change of the request sets it again
alter table requests.request alter papers drop default;

create index request_papers_to_forget on requests.request (last_changed_at) where papers_kept
    and status not in ('SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO', 'READY_TO_FILE', 'FILED');
