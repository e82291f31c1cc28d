-- Each upload has a place of its own in the storage, which no other upload ever gets: what is doomed there cannot hit a
-- file that was added again. Files of an older version lie below their id.
alter table documents.file
    add storage    text,
    add removed_at timestamptz,      -- since when its person has it among the deleted ones, from where it comes back
    add lost_at    timestamptz,      -- since when its bytes are missing in the storage
    add checked_at timestamptz;      -- when they were last looked for

-- Older versions doomed what was added again since: that stays.
delete from documents.doomed using documents.file
where doomed.prefix = file.id || '/' and file.state <> 'REFUSED'
    or doomed.prefix = file.id || '/sent/' and file.state in ('UPLOADING', 'WAITING');

drop index documents.file_once;
create unique index file_once on documents.file (folder, digest)
    where digest is not null and state <> 'REFUSED' and removed_at is null and lost_at is null;
create index file_to_check on documents.file (checked_at nulls first)
    where state <> 'REFUSED' and removed_at is null and lost_at is null;
create index file_lost on documents.file (checked_at) where lost_at is not null;
create index file_removed on documents.file (removed_at) where removed_at is not null;
