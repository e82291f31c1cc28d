-- Which storage holds the bytes of papers: the storage has the same id in an object of its own. A folder whose volume is
-- not mounted, or another storage, has another id or none.
create table documents.storage (
    one boolean primary key default true check (one),
    id  uuid not null
);
