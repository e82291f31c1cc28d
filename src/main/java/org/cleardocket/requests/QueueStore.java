package org.cleardocket.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cleardocket.eligibility.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the queue from the rows of requests alone: no join, so that a million of them stay fast. */
@Component
class QueueStore {

    /** Only the conditions that are asked for, so that PostgreSQL can plan for them. */
    private record Filter(StringBuilder where, Map<String, Object> values) {

        static Filter of(QueueQuery query) {
            var filter = new Filter(new StringBuilder(), new HashMap<>());
            if (query.tab() == QueueTab.TO_DO) {
                filter.where.append("open_tasks > 0");
            } else {
                filter.add("status in (:statuses)", "statuses", query.tab().statuses().stream().map(Enum::name).toList());
            }
            if (query.ownerId() != null) {
                filter.add(" and owner_id = :owner", "owner", query.ownerId());
            }
            filter.search(query);
            return filter;
        }

        /** One or two digits are the beginning of a ticket's number: an index finds no shorter part. */
        void search(QueueQuery query) {
            var number = query.number();
            if (number.isEmpty() && !query.search().isBlank()) {
                where.append(" and ").append(NameSearch.condition(query.search(), query.near()));
            } else if (number.filter(digits -> digits.length() < 3).isPresent()) {
                add(" and ticket like :part", "part", number.get() + '%');
            } else if (number.isPresent()) {
                add(" and (ticket like :part or phone like :part or second_phone like :part)", "part",
                        '%' + number.get() + '%');
            }
        }

        private void add(String condition, String name, Object value) {
            where.append(condition);
            values.put(name, value);
        }
    }

    /** Each part walks along an index and stops at the end of the page; one sort of both would read every row. */
    private static final String OWN_FIRST = """
            select * from (
                select *, 1 as part from (%1$s and owner_id = :first order by %2$s limit :end) own
                union all
                select *, 2 as part from (%1$s and owner_id is distinct from :first order by %2$s limit :end) others
            ) parts
            order by part, %2$s offset :offset limit :limit
            """;

    private final JdbcClient sql;

    QueueStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<QueueRow> page(QueueQuery query, int offset, int limit) {
        var filter = Filter.of(query);
        var direction = query.descending() ? " desc" : "";
        var order = column(query.sort()) + direction + ", id" + direction;
        var rows = "select * from requests.request where " + filter.where();
        return sql.sql(query.firstId() == null
                        ? rows + " order by " + order + " offset :offset limit :limit"
                        : OWN_FIRST.formatted(rows, order))
                .params(filter.values())
                .param("first", query.firstId())
                .param("end", offset + limit)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    int count(QueueQuery query) {
        var filter = Filter.of(query);
        return sql.sql("select count(*) from requests.request where " + filter.where())
                .params(filter.values())
                .query(Integer.class)
                .single();
    }

    /** Counts the requests of each tab that a search finds, with any owner or none. */
    Map<QueueTab, Integer> found(QueueQuery query) {
        var filter = new Filter(new StringBuilder("true"), new HashMap<>());
        filter.search(query);
        var found = new EnumMap<QueueTab, Integer>(QueueTab.class);
        sql.sql("select status, count(*) as requests, count(*) filter (where open_tasks > 0) as to_do "
                        + "from requests.request where " + filter.where + " group by status")
                .params(filter.values())
                .query(row -> {
                    found.merge(QueueTab.of(RequestStatus.valueOf(row.getString("status"))), row.getInt("requests"),
                            Integer::sum);
                    found.merge(QueueTab.TO_DO, row.getInt("to_do"), Integer::sum);
                });
        return found;
    }

    Map<RequestStatus, Integer> byStatus() {
        var counts = new EnumMap<RequestStatus, Integer>(RequestStatus.class);
        sql.sql("select status, count(*) as requests from requests.request group by status")
                .query(row -> {
                    counts.put(RequestStatus.valueOf(row.getString("status")), row.getInt("requests"));
                });
        return counts;
    }

    /** How many tasks are open, of all requests together. */
    int tasks() {
        return sql.sql("select coalesce(sum(open_tasks), 0) from requests.request where open_tasks > 0")
                .query(Integer.class).single();
    }

    private static String column(QueueQuery.Sort sort) {
        return switch (sort) {
            case SUBMITTED -> "submitted_at";
            case LAST_CHANGED -> "last_changed_at";
            case NAME -> "name_folded";
            case TICKET -> "ticket";
            case LANGUAGE -> "language";
            case STATUS -> "status";
            case LOOK_BY -> "case when looked_at is null then look_by else 'infinity'::date end"; // as its index has it
        };
    }

    private static QueueRow row(ResultSet row) throws SQLException {
        return new QueueRow(new RequestId(row.getObject("id", UUID.class)), new TicketNumber(row.getString("ticket")),
                row.getString("name"), row.getString("language"), RequestStatus.valueOf(row.getString("status")),
                row.getInt("counts"), Outcome.valueOf(row.getString("first_outcome")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_changed_at", OffsetDateTime.class).toInstant(),
                RequestStore.promise(row), row.getString("owner_name"), row.getInt("open_tasks"));
    }
}
