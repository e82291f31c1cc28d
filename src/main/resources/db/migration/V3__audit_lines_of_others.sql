-- The portal's own role may add rows, so what it adds must not be able to stop the log. Rows that are here are not
-- looked at: ./portal audit names those that the portal did not write.
alter table audit.waiting add constraint waiting_actor_kind
    check (actor_kind in ('RESIDENT', 'STAFF', 'PROGRAM')) not valid;
alter table audit.entry add constraint entry_actor_kind
    check (actor_kind in ('RESIDENT', 'STAFF', 'PROGRAM')) not valid;

-- A line takes the next place in the chain and no other: after the highest number there would be none.
create function audit.refuse_gap() returns trigger language plpgsql as $$
begin
    if new.position <> (select coalesce(max(position), 0) + 1 from audit.entry) then
        raise exception 'a line of the audit log takes the next place';
    end if;
    return new;
end $$;

create trigger entry_takes_the_next_place before insert on audit.entry
    for each row execute function audit.refuse_gap();
