package db.migration;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Since when a request is closed; null while it is open. The database sets it, because an older copy of the portal may
 * close requests while this one starts. Of requests that were closed before, the history tells.
 */
public class V82__Closed_at extends InBatches {

    @Override
    void migrate(Connection database) throws SQLException {
        run(database, "alter table requests.request add column if not exists closed_at timestamptz");
        run(database, """
                create or replace function requests.keep_closed_at() returns trigger language plpgsql as $$
                begin
                    new.closed_at := case
                        when new.status in ('SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO', 'READY_TO_FILE', 'FILED') then null
                        else coalesce(new.closed_at, new.last_changed_at) end;
                    return new;
                end $$
                """);
        run(database, """
                create or replace trigger request_closed before insert or update of status on requests.request
                    for each row execute function requests.keep_closed_at()
                """);
        forAll(database, "requests.request", """
                update requests.request set closed_at = coalesce((
                    select min(at) from requests.step
                    where step.request = request.id and step.id > coalesce((
                        select max(id) from requests.step as open
                        where open.request = request.id
                            and open.status in ('SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO', 'READY_TO_FILE', 'FILED')), 0)),
                    last_changed_at)
                where id = any(?) and closed_at is null
                    and status not in ('SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO', 'READY_TO_FILE', 'FILED')
                """);
        run(database, "drop index if exists requests.request_papers_to_forget"); // request_papers_over takes its place
    }
}
