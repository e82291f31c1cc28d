-- The portal's role reads and writes rows and no more: it owns nothing, and to the audit log it only adds.
-- In a database without the role "cleardocket" the portal works as the owner.
do $$
declare
    module name;
begin
    if current_user = 'cleardocket' or not exists (select from pg_roles where rolname = 'cleardocket') then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('cleardocket.role')); -- two at once would spoil each other's grants
    for module in select nspname from pg_namespace
            where nspowner = current_user::regrole and nspname !~ '^pg_'
                and nspname not in ('public', 'information_schema') loop
        execute format('grant usage on schema %I to cleardocket', module);
        execute format('grant select, insert, update, delete on all tables in schema %I to cleardocket', module);
        execute format('grant usage, select on all sequences in schema %I to cleardocket', module);
    end loop;
    revoke update, delete, truncate on audit.entry from cleardocket;
    revoke update, truncate on audit.waiting from cleardocket;
end $$;
