create schema documents;

-- The papers of one person: of somebody who has not sent anything yet, or of a request.
create table documents.folder (
    id      uuid primary key,
    made_at timestamptz not null,
    kept_at timestamptz              -- since when it belongs to a request; without, it is soon forgotten
);

create index folder_draft on documents.folder (made_at) where kept_at is null;

create table documents.paper (
    id       uuid primary key,
    folder   uuid not null references documents.folder on delete cascade,
    label    text not null,
    position bigint generated always as identity
);

create index paper_of_folder on documents.paper (folder, position);

create table documents.file (
    id         uuid primary key,
    folder     uuid not null references documents.folder on delete cascade,
    paper      uuid not null references documents.paper on delete cascade,
    position   int not null,
    name       text not null,
    length     bigint not null,
    received   bigint not null default 0,
    state      text not null,
    scan       text not null,
    problem    text,
    rotation   int not null default 0,
    pages      int not null default 0,
    master     text not null,        -- the name of the key that wraps the file's own
    sealed_key bytea not null,
    digest     bytea,                -- a keyed hash of all its bytes
    added_at   timestamptz not null,
    changed_at timestamptz not null,
    due_at     timestamptz,          -- when it is next looked at; while a worker has it, when its lease ends
    lease      uuid,                 -- whose outcome counts
    tries      int not null default 0,
    constraint problem_of_refused check ((problem is not null) = (state = 'REFUSED'))
);

create index file_of_paper on documents.file (paper, position);
create index file_of_folder on documents.file (folder);
create unique index file_once on documents.file (folder, digest) where digest is not null and state <> 'REFUSED';
create index file_waiting on documents.file (due_at) where state = 'WAITING';
create index file_uploading on documents.file (changed_at) where state = 'UPLOADING';
create index file_master on documents.file (master);

-- What has come of a file so far; only what stands here counts, whatever else the storage holds.
create table documents.part (
    file   uuid not null references documents.file on delete cascade,
    number int not null,
    object text not null,
    primary key (file, number)
);

-- What the storage is to destroy. It stays for a while after it was destroyed: somebody may have been writing.
create table documents.doomed (
    prefix text primary key,
    at     timestamptz not null
);
