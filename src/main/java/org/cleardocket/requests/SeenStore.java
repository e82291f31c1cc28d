package org.cleardocket.requests;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much of a request its own person has been shown. Steps are counted, because by the clock a step could be missed
 * that was under way while they looked.
 */
@Component
class SeenStore {

    private final JdbcClient sql;

    SeenStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many steps; at first the one that they did themselves. */
    int steps(RequestId request) {
        return sql.sql("select steps from requests.seen where request = ?").param(request.value())
                .query(Integer.class).optional().orElse(1);
    }

    /** Remembers that they have been shown so many steps. */
    void show(RequestId request, int steps) {
        sql.sql("""
                insert into requests.seen (request, steps) values (:request, :steps)
                on conflict (request) do update set steps = excluded.steps where seen.steps < excluded.steps
                """)
                .param("request", request.value())
                .param("steps", steps)
                .update();
    }
}
