package org.cleardocket.documents;

import static org.cleardocket.documents.PaperStore.at;
import static org.cleardocket.documents.PaperStore.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files, how far each has come, and the pieces that count. */
@Component
class FileStore {

    /**
     * A file in a worker's hands.
     *
     * @param tries which try this is, from 1; those that say nothing about the file are not counted
     */
    record Claimed(StoredFile file, UUID lease, Scan scan, int tries) {
    }

    /** Which files are papers to speak of. */
    private static final String COUNTS = "state <> 'REFUSED' and removed_at is null and lost_at is null";

    private static final String LEFT_ALONE = "state = 'UPLOADING' and received < length and changed_at < ?";

    private final JdbcClient sql;

    FileStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return false, and nothing written, where any folder has a file with this id */
    boolean add(StoredFile file, PaperId paper, PaperFile as) {
        return sql.sql("""
                insert into documents.file (id, folder, paper, position, name, length, state, scan, problem, master,
                    sealed_key, storage, added_at, changed_at)
                select :id, :folder, :paper, coalesce(max(position), 0) + 1, :name, :length, :state, :scan, :problem,
                    :master, :key, :storage, :at, :at
                from documents.file where paper = :paper
                on conflict do nothing
                """)
                .param("id", file.id().value())
                .param("folder", file.folder().value())
                .param("paper", paper.value())
                .param("name", as.name())
                .param("length", as.length())
                .param("state", as.state().name())
                .param("scan", as.scan().name())
                .param("problem", as.problem() == null ? null : as.problem().name())
                .param("master", file.key().master())
                .param("key", file.key().bytes())
                .param("storage", file.storage())
                .param("at", at(as.addedAt()))
                .update() == 1;
    }

    /**
     * The same file comes again and takes the place of the first one, of which nothing counts.
     *
     * @param file with a place of its own in the storage
     */
    void beginAgain(StoredFile file, PaperFile as) {
        forgetPieces(file.id());
        sql.sql("""
                update documents.file
                set state = :state, scan = :scan, problem = :problem, length = :length, received = 0, pages = 0,
                    rotation = 0, digest = null, lease = null, due_at = null, tries = 0, master = :master,
                    sealed_key = :key, storage = :storage, added_at = :at, changed_at = :at, removed_at = null,
                    lost_at = null, checked_at = null, doubtful_pages = '{}', doubts = '{}', confirmed_at = null
                where id = :id
                """)
                .param("id", file.id().value())
                .param("length", as.length())
                .param("state", as.state().name())
                .param("scan", as.scan().name())
                .param("problem", as.problem() == null ? null : as.problem().name())
                .param("master", file.key().master())
                .param("key", file.key().bytes())
                .param("storage", file.storage())
                .param("at", at(as.addedAt()))
                .update();
    }

    /** A file that its person sees; none that they deleted. */
    Optional<PaperFile> find(FolderId folder, FileId file) {
        return sql.sql("select * from documents.file where id = ? and folder = ? and removed_at is null")
                .params(file.value(), folder.value()).query((row, _) -> file(row)).optional();
    }

    /** The bytes of a file, even if its person deleted it. */
    Optional<StoredFile> stored(FolderId folder, FileId file) {
        return sql.sql("select * from documents.file where id = ? and folder = ?")
                .params(file.value(), folder.value()).query((row, _) -> stored(row)).optional();
    }

    List<StoredFile> stored(FolderId folder) {
        return sql.sql("select * from documents.file where folder = ?").param(folder.value())
                .query((row, _) -> stored(row)).list();
    }

    List<StoredFile> stored(PaperId paper) {
        return sql.sql("select * from documents.file where paper = ?").param(paper.value())
                .query((row, _) -> stored(row)).list();
    }

    /** Files of which more is to come, and nothing has come since a moment. */
    List<StoredFile> leftAlone(Instant since) {
        return sql.sql("select * from documents.file where " + LEFT_ALONE + " limit 100")
                .param(at(since)).query((row, _) -> stored(row)).list();
    }

    boolean isLeftAlone(FileId file, Instant since) {
        return sql.sql("select count(*) from documents.file where " + LEFT_ALONE + " and id = ?")
                .params(at(since), file.value()).query(Integer.class).single() > 0;
    }

    /** Files that are here whole since before a moment, and that nobody has completed. */
    List<StoredFile> arrived(Instant before) {
        return sql.sql("""
                select * from documents.file
                where state = 'UPLOADING' and received = length and changed_at < ? limit 100
                """).param(at(before)).query((row, _) -> stored(row)).list();
    }

    /** Whether this upload is still here, and not only the same file added again. */
    boolean isHere(StoredFile file) {
        return stored(file.folder(), file.id()).filter(file::isSameUploadAs).isPresent();
    }

    /** How many files of a folder are there to be seen, or will be. */
    int count(FolderId folder) {
        return sql.sql("select count(*) from documents.file where folder = ? and " + COUNTS)
                .param(folder.value()).query(Integer.class).single();
    }

    /** The refused files of a folder, the newest first. */
    List<StoredFile> refused(FolderId folder) {
        return sql.sql("select * from documents.file where folder = ? and state = 'REFUSED' order by changed_at desc")
                .param(folder.value()).query((row, _) -> stored(row)).list();
    }

    List<String> pieces(FileId file) {
        return sql.sql("select object from documents.part where file = ? order by number").param(file.value())
                .query(String.class).list();
    }

    /**
     * A piece counts from now on.
     *
     * @return false, and nothing written, where another piece was faster
     */
    boolean addPiece(StoredFile file, String object, long from, long to, Instant now) {
        var moved = sql.sql("""
                update documents.file set received = :to, changed_at = :now
                where id = :id and coalesce(storage, id::text) = :storage and state = 'UPLOADING' and received = :from
                """)
                .param("id", file.id().value())
                .param("storage", file.storage())
                .param("from", from)
                .param("to", to)
                .param("now", at(now))
                .update() == 1;
        if (moved) {
            sql.sql("""
                    insert into documents.part (file, number, object)
                    select :file, count(*) + 1, :object from documents.part where file = :file
                    """)
                    .param("file", file.id().value())
                    .param("object", object)
                    .update();
        }
        return moved;
    }

    boolean has(FolderId folder, byte[] digest) {
        return sql.sql("select count(*) from documents.file where folder = ? and digest = ? and " + COUNTS)
                .params(folder.value(), digest).query(Integer.class).single() > 0;
    }

    /** Files with these bytes of which the storage lost some. */
    List<StoredFile> lost(FolderId folder, byte[] digest) {
        return sql.sql("""
                select * from documents.file
                where folder = ? and digest = ? and lost_at is not null and removed_at is null
                """).params(folder.value(), digest).query((row, _) -> stored(row)).list();
    }

    /** All of it is here. */
    void complete(FileId file, long length, byte[] digest, Instant now) {
        sql.sql("""
                update documents.file
                set state = 'WAITING', length = :length, digest = :digest, changed_at = :now, due_at = :now
                where id = :id and state = 'UPLOADING'
                """)
                .param("id", file.value())
                .param("length", length)
                .param("digest", digest)
                .param("now", at(now))
                .update();
    }

    /**
     * Takes a file until a lease ends: of those whose sender has none in hand, one of the sender whose last turn is
     * longest ago, and of theirs the one that has waited longest. Needs a transaction, in which all who claim take turns.
     */
    Optional<Claimed> claim(Instant now, Instant until) {
        sql.sql("select pg_advisory_xact_lock(hashtext('documents.claim'))").query((_, _) -> 0).single();
        var lease = UUID.randomUUID();
        return sql.sql("""
                with waiting as (
                    select file.id, file.due_at, file.lease, coalesce(folder.sender, folder.id::text) as sender
                    from documents.file join documents.folder on folder.id = file.folder
                    where file.state = 'WAITING' and file.removed_at is null and file.lost_at is null),
                next as (
                    select waiting.id, waiting.sender from waiting left join documents.turn using (sender)
                    where due_at <= :now and sender not in (
                        select sender from waiting where lease is not null and due_at > :now)
                    order by turn.at nulls first, due_at limit 1),
                turn as (
                    insert into documents.turn (sender, at) select sender, :now from next
                    on conflict (sender) do update set at = excluded.at)
                update documents.file set lease = :lease, due_at = :until, tries = tries + 1
                where id = (select id from next)
                returning *
                """)
                .param("lease", lease)
                .param("until", at(until))
                .param("now", at(now))
                .query((row, _) -> new Claimed(stored(row), lease, Scan.valueOf(row.getString("scan")),
                        row.getInt("tries")))
                .optional();
    }

    /** Forgets turns from before a moment. */
    void forgetTurns(Instant before) {
        sql.sql("delete from documents.turn where at < ?").param(at(before)).update();
    }

    /** Puts off the end of a lease that nobody else has taken over. */
    void renew(Claimed claim, Instant until) {
        sql.sql("update documents.file set due_at = ? where id = ? and lease = ?")
                .params(at(until), claim.file().id().value(), claim.lease()).update();
    }

    void scanned(Claimed claim, Scan scan) {
        sql.sql("update documents.file set scan = ? where id = ? and lease = ?")
                .params(scan.name(), claim.file().id().value(), claim.lease()).update();
    }

    /**
     * Is looked at again later.
     *
     * @param counts whether this try counts
     */
    void later(Claimed claim, Instant due, boolean counts) {
        sql.sql("update documents.file set lease = null, due_at = ?, tries = tries - ? where id = ? and lease = ?")
                .params(at(due), counts ? 0 : 1, claim.file().id().value(), claim.lease()).update();
    }

    /** False where somebody else has it by now, or nobody. */
    boolean ready(Claimed claim, FileCleaner.Outcome.Cleaned cleaned, Scan scan, Instant now) {
        return sql.sql("""
                update documents.file
                set state = 'READY', pages = :pages, doubtful_pages = :doubtful, doubts = :doubts, scan = :scan,
                    lease = null, due_at = null, changed_at = :now
                where id = :id and lease = :lease
                """)
                .param("pages", cleaned.pages())
                .param("doubtful", cleaned.doubts().keySet().toArray(Integer[]::new))
                .param("doubts", cleaned.doubts().values().stream().map(Enum::name).toArray(String[]::new))
                .param("scan", scan.name())
                .param("now", at(now))
                .param("id", claim.file().id().value())
                .param("lease", claim.lease())
                .update() == 1;
    }

    /** False where somebody else has it by now, or nobody. */
    boolean refuse(Claimed claim, FileProblem problem, Instant now) {
        return sql.sql("select count(*) from documents.file where id = ? and lease = ?")
                .params(claim.file().id().value(), claim.lease()).query(Integer.class).single() == 1
                && refuse(claim.file().id(), problem, now);
    }

    boolean refuse(FileId file, FileProblem problem, Instant now) {
        return sql.sql("""
                update documents.file
                set state = 'REFUSED', problem = :problem, lease = null, due_at = null, changed_at = :now
                where id = :id and state in ('UPLOADING', 'WAITING')
                """)
                .param("problem", problem.name())
                .param("now", at(now))
                .param("id", file.value())
                .update() == 1;
    }

    /** The pieces of a file no longer count. */
    void forgetPieces(FileId file) {
        sql.sql("delete from documents.part where file = ?").param(file.value()).update();
    }

    boolean rotate(FolderId folder, FileId file) {
        return sql.sql("update documents.file set rotation = (rotation + 90) % 360 where id = ? and folder = ?")
                .params(file.value(), folder.value()).update() == 1;
    }

    boolean confirm(FolderId folder, FileId file, Instant now) {
        return sql.sql("update documents.file set confirmed_at = ? where id = ? and folder = ? and state = 'READY'")
                .params(at(now), file.value(), folder.value()).update() == 1;
    }

    /** Files of a paper take these places, in this order. */
    void place(List<FileId> order) {
        for (var position = 0; position < order.size(); position++) {
            sql.sql("update documents.file set position = ? where id = ?")
                    .params(position + 1, order.get(position).value()).update();
        }
    }

    void remove(FileId file) {
        sql.sql("delete from documents.file where id = ?").param(file.value()).update();
    }

    /** When the file that has waited longest began to wait. */
    Optional<Instant> waitsSince() {
        return sql.sql("""
                select min(changed_at) as since from documents.file
                where state = 'WAITING' and removed_at is null and lost_at is null
                """)
                .query((row, _) -> Optional.ofNullable(row.getObject("since", OffsetDateTime.class)))
                .single().map(OffsetDateTime::toInstant);
    }

    /** How many files wait to be scanned and cleaned. */
    int waiting() {
        return sql.sql("""
                select count(*) from documents.file
                where state = 'WAITING' and removed_at is null and lost_at is null
                """).query(Integer.class).single();
    }

    static PaperFile file(ResultSet row) throws SQLException {
        var problem = row.getString("problem");
        return new PaperFile(new FileId(row.getObject("id", UUID.class)), row.getString("name"),
                row.getLong("length"), row.getLong("received"), FileState.valueOf(row.getString("state")),
                Scan.valueOf(row.getString("scan")), problem == null ? null : FileProblem.valueOf(problem),
                row.getInt("rotation"), row.getInt("pages"), doubts(row), row.getObject("confirmed_at") != null,
                row.getObject("lost_at") != null, instant(row, "added_at"));
    }

    private static SortedMap<Integer, PageDoubt> doubts(ResultSet row) throws SQLException {
        var pages = (Integer[]) row.getArray("doubtful_pages").getArray();
        var doubts = (String[]) row.getArray("doubts").getArray();
        var byPage = new TreeMap<Integer, PageDoubt>();
        for (var at = 0; at < pages.length; at++) {
            byPage.put(pages[at], PageDoubt.valueOf(doubts[at]));
        }
        return byPage;
    }

    static StoredFile stored(ResultSet row) throws SQLException {
        return new StoredFile(new FileId(row.getObject("id", UUID.class)),
                new FolderId(row.getObject("folder", UUID.class)),
                new SealedKey(row.getString("master"), row.getBytes("sealed_key")), storage(row));
    }

    /** Files of an older version lie below their id. */
    private static String storage(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("storage")).orElse(row.getString("id"));
    }
}
