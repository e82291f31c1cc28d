-- Pages that somebody should look at, and why; and since when the person says that they are right as they are.
alter table documents.file
    add column doubtful_pages int[] not null default '{}',
    add column doubts text[] not null default '{}',
    add column confirmed_at timestamptz,
    add constraint doubt_of_each check (cardinality(doubtful_pages) = cardinality(doubts));
