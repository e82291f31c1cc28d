package org.cleardocket.documents;

import static org.cleardocket.documents.PaperStore.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that their person deleted: nobody finds them, and they can come back until their time is over. */
@Component
class RemovedFileStore {

    private final JdbcClient sql;

    RemovedFileStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Puts a file that came whole out of sight; false where there is none. */
    boolean remove(FolderId folder, FileId file, Instant now) {
        return sql.sql("""
                update documents.file set removed_at = :now
                where id = :id and folder = :folder and state in ('WAITING', 'READY') and removed_at is null
                    and lost_at is null
                """)
                .param("now", at(now))
                .param("id", file.value())
                .param("folder", folder.value())
                .update() == 1;
    }

    /** Brings a file back; false where it is not there any more, or the same one was added again meanwhile. */
    boolean bringBack(FolderId folder, FileId file, Instant removedAfter) {
        return sql.sql("""
                update documents.file set removed_at = null
                where id = :id and folder = :folder and removed_at > :after and not exists (
                    select from documents.file as other
                    where other.folder = file.folder and other.digest = file.digest and other.state <> 'REFUSED'
                        and other.removed_at is null and other.lost_at is null)
                """)
                .param("id", file.value())
                .param("folder", folder.value())
                .param("after", at(removedAfter))
                .update() == 1;
    }

    /** What can still come back, the newest first; what was refused meanwhile is nothing. A folder that nobody sends takes its files along sooner. */
    List<RemovedFile> in(FolderId folder, Instant now, Duration kept, Duration draftsKept) {
        return sql.sql("""
                select file.id, file.name, file.pages, file.removed_at, paper.number, paper.label, folder.made_at, folder.kept_at
                from documents.file
                join documents.paper on paper.id = file.paper
                join documents.folder on folder.id = file.folder
                where file.folder = ? and file.removed_at is not null and file.state <> 'REFUSED'
                order by file.removed_at desc, file.id
                """)
                .param(folder.value())
                .query((row, _) -> file(row, kept, draftsKept)).list().stream()
                .filter(file -> file.until().isAfter(now)).toList();
    }

    private static RemovedFile file(ResultSet row, Duration kept, Duration draftsKept) throws SQLException {
        var until = PaperStore.instant(row, "removed_at").plus(kept);
        var draftEnds = PaperStore.instant(row, "made_at").plus(draftsKept);
        return new RemovedFile(new FileId(row.getObject("id", UUID.class)), row.getInt("number"),
                PaperLabel.valueOf(row.getString("label")),
                row.getString("name"), row.getInt("pages"),
                row.getObject("kept_at") == null && draftEnds.isBefore(until) ? draftEnds : until);
    }

    boolean isRemoved(FileId file) {
        return sql.sql("select count(*) from documents.file where id = ? and removed_at is not null")
                .param(file.value()).query(Integer.class).single() > 0;
    }

    boolean isRemovedBefore(FileId file, Instant before) {
        return sql.sql("select count(*) from documents.file where id = ? and removed_at <= ?")
                .params(file.value(), at(before)).query(Integer.class).single() > 0;
    }

    /** Files that were deleted before a moment. */
    List<StoredFile> removedBefore(Instant before) {
        return sql.sql("select * from documents.file where removed_at <= ? limit 100").param(at(before))
                .query((row, _) -> FileStore.stored(row)).list();
    }
}
