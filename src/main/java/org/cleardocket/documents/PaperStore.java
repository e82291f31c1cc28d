package org.cleardocket.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Folders, and which papers and files are in them; a file that its person deleted is in none. */
@Component
class PaperStore {

    private record Placed(PaperId paper, int number, PaperLabel label, PaperFile file) {
    }

    private final JdbcClient sql;

    PaperStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Makes the folder where there is none, and holds it: who adds or settles files of one folder takes turns. */
    void holdFolder(FolderId folder, Instant now) {
        sql.sql("insert into documents.folder (id, made_at) values (?, ?) on conflict do nothing")
                .params(folder.value(), at(now)).update();
        sql.sql("select 1 from documents.folder where id = ? for update").param(folder.value())
                .query(Integer.class).single();
    }

    void sentBy(FolderId folder, String sender, Instant now) {
        sql.sql("""
                insert into documents.folder (id, made_at, sender) values (:id, :now, :sender)
                on conflict (id) do update set sender = excluded.sender
                where folder.sender is distinct from excluded.sender
                """)
                .param("id", folder.value())
                .param("now", at(now))
                .param("sender", sender)
                .update();
    }

    void keep(FolderId folder, Instant now) {
        sql.sql("""
                insert into documents.folder (id, made_at, kept_at) values (:id, :now, :now)
                on conflict (id) do update set kept_at = coalesce(folder.kept_at, excluded.kept_at)
                """)
                .param("id", folder.value())
                .param("now", at(now))
                .update();
    }

    boolean isKept(FolderId folder) {
        return sql.sql("select count(*) from documents.folder where id = ? and kept_at is not null")
                .param(folder.value()).query(Integer.class).single() > 0;
    }

    /** Folders that nobody has sent, begun before a moment. */
    List<FolderId> drafts(Instant before) {
        return sql.sql("select id from documents.folder where kept_at is null and made_at < ? limit 100")
                .param(at(before)).query((row, _) -> new FolderId(row.getObject("id", UUID.class))).list();
    }

    /** Takes all papers out of a folder. */
    void empty(FolderId folder) {
        sql.sql("delete from documents.paper where folder = ?").param(folder.value()).update();
    }

    void remove(FolderId folder) {
        sql.sql("delete from documents.folder where id = ?").param(folder.value()).update();
    }

    List<Paper> in(FolderId folder) {
        var files = new LinkedHashMap<PaperId, List<Placed>>(sql.sql("""
                select file.*, paper.number, paper.label from documents.file join documents.paper on paper.id = file.paper
                where file.folder = ? and file.removed_at is null
                order by paper.position, file.position, file.id
                """)
                .param(folder.value())
                .query((row, _) -> new Placed(new PaperId(row.getObject("paper", UUID.class)),
                        row.getInt("number"), PaperLabel.valueOf(row.getString("label")), FileStore.file(row)))
                .list().stream()
                .collect(Collectors.groupingBy(Placed::paper, LinkedHashMap::new, Collectors.toList())));
        return files.entrySet().stream()
                .map(paper -> new Paper(paper.getKey(), paper.getValue().getFirst().number(),
                        paper.getValue().getFirst().label(),
                        paper.getValue().stream().map(Placed::file).toList()))
                .toList();
    }

    Optional<Paper> find(FolderId folder, PaperId paper) {
        return in(folder).stream().filter(one -> one.id().equals(paper)).findFirst();
    }

    void add(FolderId folder, PaperId paper) {
        sql.sql("insert into documents.paper (id, folder, label) values (?, ?, ?)")
                .params(paper.value(), folder.value(), PaperLabel.OTHER.name()).update();
    }

    boolean label(FolderId folder, PaperId paper, PaperLabel label) {
        return sql.sql("update documents.paper set label = ? where id = ? and folder = ?")
                .params(label.name(), paper.value(), folder.value()).update() == 1;
    }

    /** How people speak of a paper. */
    record Named(int number, PaperLabel label) {
    }

    /** The paper of a file, even of one that its person deleted. */
    Named nameOfPaper(FileId file) {
        return sql.sql("""
                select paper.number, paper.label from documents.paper join documents.file on file.paper = paper.id
                where file.id = ?
                """).param(file.value()).query(Named.class).single();
    }

    void remove(PaperId paper) {
        sql.sql("delete from documents.paper where id = ?").param(paper.value()).update();
    }

    /** Papers without a file are none. */
    void removeEmpty(FolderId folder) {
        sql.sql("""
                delete from documents.paper
                where folder = ? and not exists (select from documents.file where file.paper = paper.id)
                """).param(folder.value()).update();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
