create index concurrently request_papers_over on requests.request (closed_at)
    where papers_kept and closed_at is not null
