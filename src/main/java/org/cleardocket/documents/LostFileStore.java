package org.cleardocket.documents;

import static org.cleardocket.documents.PaperStore.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the portal last looked for each file in the storage, and which files are missing. */
@Component
class LostFileStore {

    /**
     * A file that is looked for.
     *
     * @param pages     how many clean pages it has
     * @param changedAt when the file last changed
     */
    record Sought(StoredFile file, FileState state, int pages, Instant changedAt) {
    }

    private final JdbcClient sql;

    LostFileStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The files that nobody has looked for the longest. */
    List<Sought> unlost(int most) {
        return oldest("state <> 'REFUSED' and removed_at is null and lost_at is null", most);
    }

    /** The lost files that nobody has looked for the longest. */
    List<Sought> lost(int most) {
        return oldest("lost_at is not null", most);
    }

    private List<Sought> oldest(String which, int most) {
        return sql.sql("select * from documents.file where " + which + " order by checked_at nulls first limit :most")
                .param("most", most)
                .query((row, _) -> new Sought(FileStore.stored(row), FileState.valueOf(row.getString("state")),
                        row.getInt("pages"), PaperStore.instant(row, "changed_at")))
                .list();
    }

    /** Somebody has looked for a file. */
    void checked(StoredFile file, Instant now) {
        sql.sql("update documents.file set checked_at = ? where id = ?").params(at(now), file.id().value()).update();
    }

    /** Marks a file as lost; false where it changed since it was looked for, or is marked already. */
    boolean mark(StoredFile file, Instant changedAt, Instant now) {
        return sql.sql("""
                update documents.file set lost_at = :now, checked_at = :now
                where id = :id and coalesce(storage, id::text) = :storage and changed_at = :changed
                    and lost_at is null and removed_at is null
                """)
                .param("now", at(now))
                .param("id", file.id().value())
                .param("storage", file.storage())
                .param("changed", at(changedAt))
                .update() == 1;
    }

    /** Says that a file is no longer lost; false if it was not lost or was added again. */
    boolean unmark(StoredFile file) {
        return sql.sql("""
                update documents.file set lost_at = null
                where id = :id and coalesce(storage, id::text) = :storage and lost_at is not null
                """)
                .param("id", file.id().value())
                .param("storage", file.storage())
                .update() == 1;
    }

    Instant changedAt(StoredFile file) {
        return sql.sql("select changed_at from documents.file where id = ?").param(file.id().value())
                .query((row, _) -> PaperStore.instant(row, "changed_at")).optional().orElse(Instant.EPOCH);
    }

    int count() {
        return sql.sql("select count(*) from documents.file where lost_at is not null").query(Integer.class).single();
    }

    /** The ids of three lost files. */
    String some() {
        return sql.sql("select id from documents.file where lost_at is not null order by lost_at, id limit 3")
                .query(UUID.class).list().stream().map(UUID::toString).collect(Collectors.joining(", "));
    }
}
