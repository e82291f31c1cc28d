package db.migration;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * When a colleague looked, so that the promise of a day is kept; null while it is not. Claiming and giving back do not
 * keep it: such a step leaves the request new or in review and says nothing.
 */
public class V80__Look_promise extends InBatches {

    @Override
    void migrate(Connection database) throws SQLException {
        run(database, "alter table requests.request add column if not exists looked_at timestamptz");
        forAll(database, "requests.request", """
                update requests.request set looked_at = (
                    select min(at) from requests.step
                    where step.request = request.id and by_name is not null and by_name <> 'The portal'
                        and (reason <> '' or note <> '' or text_id is not null
                            or step.status not in ('SUBMITTED', 'IN_REVIEW')))
                where id = any(?) and looked_at is null
                """);
        run(database, "drop index if exists requests.request_look_by"); // request_look_due takes its place
    }
}
