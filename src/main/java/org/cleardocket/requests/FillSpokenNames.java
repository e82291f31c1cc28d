package org.cleardocket.requests;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Adds how a name is said to requests that an older version took in, a few at a time. */
@Component
class FillSpokenNames {

    private static final int AT_ONCE = 500;

    private record Named(UUID request, String name) {
    }

    private final JdbcClient sql;

    FillSpokenNames(JdbcClient sql) {
        this.sql = sql;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void fill() {
        while (fillSome() == AT_ONCE) { // there are more
        }
    }

    private int fillSome() {
        var some = sql.sql("select id as request, name from requests.request where name_spoken is null limit :most")
                .param("most", AT_ONCE).query(Named.class).list();
        some.forEach(one -> sql.sql("update requests.request set name_spoken = :spoken where id = :id")
                .param("spoken", SpokenName.of(one.name()))
                .param("id", one.request())
                .update());
        return some.size();
    }
}
