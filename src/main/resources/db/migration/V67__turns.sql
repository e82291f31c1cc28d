-- Who adds to a folder, and when each of them last had a turn in the queue of files to be scanned and cleaned.
alter table documents.folder add sender text; -- a keyed hash; without, the folder stands for itself

create table documents.turn (
    sender text primary key,
    at     timestamptz not null
);
