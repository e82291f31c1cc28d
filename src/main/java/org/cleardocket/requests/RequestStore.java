package org.cleardocket.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.documents.FolderId;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
import org.cleardocket.messaging.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests with their counts and steps. Their numbers are changed, and their papers noted, by stores of their own. */
@Component
class RequestStore {

    private final JdbcClient sql;
    private final AssessmentStore assessments;
    private final Languages languages;

    RequestStore(JdbcClient sql, AssessmentStore assessments, Languages languages) {
        this.sql = sql;
        this.assessments = assessments;
        this.languages = languages;
    }

    /**
     * Writes a new request with its counts and steps.
     *
     * @return false, and nothing written, where the submission key or the ticket number is taken; waits for a
     *         transaction that is just about to take it
     */
    boolean add(Request request, UUID submissionKey) {
        var added = sql.sql("""
                insert into requests.request (id, version, submission_key, ticket, language, name, name_folded,
                    name_spoken, birth_date, phone, may_text, status, submitted_at, last_changed_at, remind_at, look_by, counts,
                    first_outcome, folder, papers)
                values (:id, :version, :key, :ticket, :language, :name, :folded, :spoken, :birthDate, :phone, :mayText,
                    :status, :at, :at, :at, :lookBy, :counts, :outcome,
                    :folder, :papers)
                on conflict do nothing
                """)
                .param("id", request.id().value())
                .param("version", request.version())
                .param("key", submissionKey)
                .param("ticket", request.ticket().digits())
                .param("language", request.language().tag())
                .param("name", request.person().name())
                .param("folded", FoldedName.of(request.person().name()))
                .param("spoken", SpokenName.of(request.person().name()))
                .param("birthDate", request.person().birthDate())
                .param("phone", request.person().phone().e164())
                .param("mayText", request.mayText())
                .param("status", request.status().name())
                .param("at", utc(request.submittedAt()))
                .param("lookBy", request.promise().by())
                .param("counts", request.counts().size())
                .param("folder", request.folder().value())
                .param("papers", request.papers().name())
                .param("outcome", request.counts().getFirst().newest().result().outcome().name())
                .update() == 1;
        if (added) {
            for (var position = 1; position <= request.counts().size(); position++) {
                add(request.id(), position, request.counts().get(position - 1));
            }
            request.history().forEach(step -> add(request.id(), step));
        }
        return added;
    }

    private void add(RequestId request, int position, RequestCount count) {
        sql.sql("""
                insert into requests.count (request, position, courthouse, case_number)
                values (:request, :position, :courthouse, :caseNumber)
                """)
                .param("request", request.value())
                .param("position", position)
                .param("courthouse", count.asked().courthouse())
                .param("caseNumber", count.asked().caseNumber())
                .update();
        count.assessments().forEach(assessment -> assessments.add(request, position, assessment));
    }

    void add(RequestId request, HistoryLine step) {
        sql.sql("""
                insert into requests.step (request, at, by_name, status, reason, note, text_id)
                values (:request, :at, :by, :status, :reason, :note, :text)
                """)
                .param("request", request.value())
                .param("at", utc(step.at()))
                .param("by", step.by())
                .param("status", step.status().name())
                .param("reason", step.reason())
                .param("note", step.note())
                .param("text", step.textId())
                .update();
    }

    /** Writes state and owner, from which the database tells since when it is closed, counts the version up, and has the request looked at for reminders. */
    void change(RequestId request, RequestStatus status, @Nullable StaffMember owner, Instant at) {
        sql.sql("""
                update requests.request
                set version = version + 1, status = :status, last_changed_at = :at, remind_at = :at,
                    papers_kept = true, owner_id = :owner, owner_name = :ownerName, owner_attorney = :ownerAttorney
                where id = :id
                """)
                .param("id", request.value())
                .param("status", status.name())
                .param("at", utc(at))
                .param("owner", owner == null ? null : owner.id())
                .param("ownerName", owner == null ? null : owner.name())
                .param("ownerAttorney", owner == null ? null : owner.attorney())
                .update();
    }

    /** Writes what has become of the promise to look at it. */
    void write(RequestId request, LookPromise promise) {
        sql.sql("update requests.request set look_by = :by, looked_at = :keptAt where id = :id")
                .param("id", request.value())
                .param("by", promise.by())
                .param("keptAt", promise.keptAt() == null ? null : utc(promise.keptAt()))
                .update();
    }

    Optional<Request> find(RequestId id) {
        return requests("where id = :value", id.value()).optional();
    }

    Optional<Request> submitted(UUID submissionKey) {
        return requests("where submission_key = :value", submissionKey).optional();
    }

    Optional<Instant> submittedAt(UUID submissionKey) {
        return sql.sql("select submitted_at from requests.request where submission_key = ?").param(submissionKey)
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /** The requests of a number, the newest first. */
    List<Request> of(PhoneNumber phone) {
        return requests("where phone = :value order by submitted_at desc, id", phone.e164()).list();
    }

    /** The requests of whoever has this number, be it their second one. */
    List<Request> reachedBy(PhoneNumber phone) {
        return requests("where phone = :value or second_phone = :value", phone.e164()).list();
    }

    /** Which requests a number has. */
    List<RequestId> idsOf(PhoneNumber phone) {
        return sql.sql("select id from requests.request where phone = ?").param(phone.e164())
                .query(UUID.class).list().stream().map(RequestId::new).toList();
    }

    /** Those of the people who were born on a day, held until the transaction ends. */
    List<RequestId> lockOf(PhoneNumber phone, LocalDate born) {
        return sql.sql("""
                select id from requests.request where phone = :phone and birth_date = :born order by id for update
                """)
                .param("phone", phone.e164())
                .param("born", born)
                .query(UUID.class).list().stream().map(RequestId::new).toList();
    }

    /** All of a number, held until the transaction ends. */
    List<RequestId> lockOf(PhoneNumber phone) {
        return sql.sql("select id from requests.request where phone = ? order by id for update").param(phone.e164())
                .query(UUID.class).list().stream().map(RequestId::new).toList();
    }

    /** All whose person may be reached at a number, be it their second one, held until the transaction ends. */
    List<RequestId> lockReachedBy(PhoneNumber phone) {
        return sql.sql("""
                select id from requests.request where phone = :phone or second_phone = :phone order by id for update
                """)
                .param("phone", phone.e164())
                .query(UUID.class).list().stream().map(RequestId::new).toList();
    }

    /** The request with this folder, held until the transaction ends. */
    Optional<Request> lockWith(FolderId folder) {
        return requests("where folder = :value for update", folder.value()).optional();
    }

    /** A request, held until the transaction ends. */
    Optional<Request> lock(RequestId id) {
        return requests("where id = :value for update", id.value()).optional();
    }

    /**
     * The request that a text from or to a number is about, held until the transaction ends: of those whose person was
     * heard of there, first of those who have proven the number, or else of all, the newest that waits for the person, or else the newest open one, or else the
     * newest.
     *
     * @param since when the person must have been heard of
     */
    Optional<Request> lockAddressed(PhoneNumber phone, Instant since) {
        return sql.sql("""
                select * from requests.request where id = (
                    select id from requests.request
                    where request.phone = :phone or second_phone = :phone
                    order by (select case when proven_at is null then 1 else 2 end from requests.number
                            where number.request = request.id and number.phone = :phone and heard_at > :since)
                            desc nulls last,
                        status = 'NEEDS_INFO' desc,
                        status in ('SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO', 'READY_TO_FILE', 'FILED') desc,
                        submitted_at desc, id
                    limit 1)
                for update
                """)
                .param("phone", phone.e164())
                .param("since", utc(since))
                .query((row, _) -> request(row)).optional();
    }

    /** The longest waiting request that nobody has or is just about to have, held until the transaction ends. */
    Optional<Request> lockNext() {
        return sql.sql("""
                select * from requests.request
                where owner_id is null and status in ('SUBMITTED', 'IN_REVIEW')
                order by submitted_at, id limit 1
                for update skip locked
                """)
                .query((row, _) -> request(row)).optional();
    }

    private JdbcClient.MappedQuerySpec<Request> requests(String which, Object value) {
        return sql.sql("select * from requests.request " + which).param("value", value)
                .query((row, _) -> request(row));
    }

    private Request request(ResultSet row) throws SQLException {
        var id = new RequestId(row.getObject("id", UUID.class));
        return new Request(id, row.getInt("version"), new TicketNumber(row.getString("ticket")),
                languages.find(row.getString("language")).orElse(Language.ENGLISH),
                new Person(row.getString("name"), row.getObject("birth_date", LocalDate.class),
                        new PhoneNumber(row.getString("phone")), second(row)),
                row.getBoolean("may_text"), RequestStatus.valueOf(row.getString("status")),
                instant(row, "submitted_at"), instant(row, "last_changed_at"),
                closedAt(row), promise(row), owner(row), counts(id), history(id),
                new FolderId(row.getObject("folder", UUID.class)), PaperAnswer.valueOf(row.getString("papers")));
    }

    private static @Nullable Instant closedAt(ResultSet row) throws SQLException {
        var at = row.getObject("closed_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static LookPromise promise(ResultSet row) throws SQLException {
        var kept = row.getObject("looked_at", OffsetDateTime.class);
        return new LookPromise(row.getObject("look_by", LocalDate.class), kept == null ? null : kept.toInstant());
    }

    private static @Nullable SecondNumber second(ResultSet row) throws SQLException {
        var phone = row.getString("second_phone");
        return phone == null ? null : new SecondNumber(new PhoneNumber(phone), row.getBoolean("second_may_text"));
    }

    private static @Nullable StaffMember owner(ResultSet row) throws SQLException {
        var id = row.getString("owner_id");
        return id == null ? null
                : new StaffMember(id, row.getString("owner_name"), row.getBoolean("owner_attorney"));
    }

    private List<RequestCount> counts(RequestId request) {
        var versions = assessments.of(request);
        return sql.sql("select * from requests.count where request = :request order by position")
                .param("request", request.value())
                .query((row, _) -> count(row, versions.get(row.getInt("position"))))
                .list();
    }

    private static RequestCount count(ResultSet row, List<Assessment> versions) throws SQLException {
        var said = versions.getFirst().facts();
        return new RequestCount(
                new AskedCount(said, row.getString("courthouse"), row.getString("case_number")), versions);
    }

    private List<HistoryLine> history(RequestId request) {
        return sql.sql("select * from requests.step where request = :request order by id")
                .param("request", request.value())
                .query((row, _) -> new HistoryLine(instant(row, "at"), row.getString("by_name"),
                        RequestStatus.valueOf(row.getString("status")), row.getString("reason"),
                        row.getString("note"), row.getObject("text_id", Long.class)))
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
