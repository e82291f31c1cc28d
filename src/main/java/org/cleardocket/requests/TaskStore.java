package org.cleardocket.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.messaging.Failure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks as rows; how many are open stands on the row of their request, always changed together with them. */
@Component
class TaskStore {

    private static final String END = """
            with ended as (
                update requests.task set done_at = :at, done_by = :by, ending = :ending, note = :note
                where done_at is null and %s
                returning id, request)
            update requests.request set open_tasks = open_tasks - fewer.tasks
            from (select request, count(*) as tasks from ended group by request) fewer
            where request.id = fewer.request
            """;

    private final JdbcClient sql;

    TaskStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** False where there is one already. */
    boolean add(RequestId request, NewTask task, Instant at) {
        return sql.sql("""
                with raised as (
                    insert into requests.task (request, kind, cause, reason, text_id, raised_at)
                    values (:request, :kind, :cause, :reason, :text, :at)
                    on conflict (request, kind, cause) where done_at is null do nothing
                    returning request)
                update requests.request set open_tasks = open_tasks + 1 where id in (select request from raised)
                """)
                .param("request", request.value())
                .param("kind", task.kind().name())
                .param("cause", task.cause())
                .param("reason", Optional.ofNullable(task.reason()).map(Enum::name).orElse(null))
                .param("text", task.textId())
                .param("at", utc(at))
                .update() == 1;
    }

    Optional<Task> find(long id) {
        return sql.sql("select * from requests.task where id = ? and done_at is null").param(id)
                .query((row, _) -> task(row)).optional();
    }

    /** The open ones of a request, the oldest first. */
    List<Task> of(RequestId request) {
        return sql.sql("select * from requests.task where request = ? and done_at is null order by id")
                .param(request.value())
                .query((row, _) -> task(row)).list();
    }

    /** Holds a request that has open tasks: its row is always locked before theirs. False where it has none. */
    boolean holdIfAny(RequestId request) {
        return !sql.sql("select id from requests.request where id = ? and open_tasks > 0 for no key update")
                .param(request.value()).query(UUID.class).list().isEmpty();
    }

    /** Ends a task. False where it was done already. */
    boolean end(long id, TaskEnding ending, String by, String note, Instant at) {
        return end("id = :id", ending, by, note, at).param("id", id).update() == 1;
    }

    /** Ends what is open of a kind about a text; returns whether there was any. */
    boolean settle(long textId, TaskKind kind, Instant at) {
        return end("text_id = :text and kind = :kind", TaskEnding.SETTLED, null, "", at)
                .param("text", textId).param("kind", kind.name()).update() > 0;
    }

    /** Ends what is open of a kind; returns whether there was any. */
    boolean settle(RequestId request, TaskKind kind, Instant at) {
        return end("request = :request and kind = :kind", TaskEnding.SETTLED, null, "", at)
                .param("request", request.value()).param("kind", kind.name()).update() > 0;
    }

    private JdbcClient.StatementSpec end(String which, TaskEnding ending, @Nullable String by, String note,
            Instant at) {
        return sql.sql(END.formatted(which))
                .param("at", utc(at))
                .param("by", by)
                .param("ending", ending.name())
                .param("note", note);
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(row.getLong("id"), new RequestId(row.getObject("request", UUID.class)),
                TaskKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("reason")).map(Failure.Reason::valueOf).orElse(null),
                row.getObject("text_id", Long.class),
                row.getObject("raised_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
