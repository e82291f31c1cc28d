create schema audit;

create table audit.entry (
    position    bigint primary key,
    at          timestamptz not null,
    actor_kind  text not null,
    actor_id    text not null,
    action      text not null,
    subject     text not null,
    reason      text not null,
    fingerprint bytea not null
);

create index entry_subject on audit.entry (subject, position desc);

-- The log only grows.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log only grows';
end $$;

create trigger entry_only_grows before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
