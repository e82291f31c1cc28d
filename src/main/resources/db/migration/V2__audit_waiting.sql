-- A line is durable here with the transaction of what it is about. One writer gives it its place in the chain right after.
create table audit.waiting (
    number      bigint generated always as identity primary key,
    line        uuid not null unique,
    at          timestamptz not null,
    actor_kind  text not null,
    actor_id    text not null,
    action      text not null,
    subject     text not null,
    reason      text not null,
    mac         bytea not null
);

comment on column audit.waiting.mac is 'a keyed hash of the line: nobody without portal.secret can put one in';

alter table audit.entry add column line uuid;
comment on column audit.entry.line is 'the line while it waited; null where it was chained by its own transaction';
create unique index entry_line on audit.entry (line);

-- A line leaves only for its place in the chain.
create function audit.refuse_loss() returns trigger language plpgsql as $$
begin
    if not exists (select from audit.entry where line = old.line) then
        raise exception 'a line of the audit log that is not in the chain yet stays';
    end if;
    return old;
end $$;

create trigger waiting_is_not_changed before update or truncate on audit.waiting
    for each statement execute function audit.refuse_change();
create trigger waiting_leaves_for_the_chain before delete on audit.waiting
    for each row execute function audit.refuse_loss();
