package org.cleardocket.staff.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cleardocket.requests.QueueQuery;
import org.cleardocket.requests.QueueTab;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Which part of the queue is on screen, as its address says it, so that reload, Back and a bookmark lead here again. The
 * search words are names and phone numbers, and addresses end up in logs: they stand behind the {@code #}, which no
 * browser sends.
 *
 * @param search     part of a ticket number, a phone number or a name; may be empty
 * @param mine       only the member's own
 * @param sort       the heading that was chosen
 * @param near       whether names are shown that are one letter off
 */
record QueuePlace(QueueTab tab, String search, boolean mine, QueueQuery.Sort sort, boolean descending, boolean near) {

    static final QueuePlace START =
            new QueuePlace(QueueTab.NEW, "", false, QueueQuery.Sort.SUBMITTED, false, false);
    private static final String SEARCH = "q=";

    /** Reads an address; {@code ?q=} is read, so that a link with a ticket number can be handed on. */
    static QueuePlace read(@Nullable String tab, QueryParameters parameters) {
        return new QueuePlace(constant(QueueTab.class, tab).orElse(START.tab),
                parameters.getSingleParameter("q").orElse("").strip(),
                parameters.getSingleParameter("mine").isPresent(),
                parameters.getSingleParameter("sort").flatMap(sort -> constant(QueueQuery.Sort.class, sort))
                        .orElse(START.sort),
                parameters.getSingleParameter("desc").isPresent(), false);
    }

    /** Whether an address says which tab it means. */
    static boolean namesTab(@Nullable String tab) {
        return constant(QueueTab.class, tab).isPresent();
    }

    /** The search words behind the {@code #} of an address; empty where there are none. */
    static Optional<String> search(@Nullable String fragment) {
        return Optional.ofNullable(fragment).filter(words -> words.startsWith(SEARCH))
                .map(words -> UriUtils.decode(words.substring(SEARCH.length()), UTF_8));
    }

    QueuePlace withTab(QueueTab other) {
        return new QueuePlace(other, search, mine, sort, descending, near);
    }

    QueuePlace withSearch(String other) {
        return new QueuePlace(tab, other.strip(), mine, sort, descending, false);
    }

    QueuePlace withMine(boolean other) {
        return new QueuePlace(tab, search, other, sort, descending, near);
    }

    QueuePlace withSort(QueueQuery.Sort other, boolean down) {
        return new QueuePlace(tab, search, mine, other, down, near);
    }

    QueuePlace withNear(boolean other) {
        return new QueuePlace(tab, search, mine, sort, descending, other);
    }

    /** With everything, relative to {@code /staff/}. */
    String address() {
        var query = parameters().getQueryString();
        return "queue/" + word(tab) + (query.isEmpty() ? "" : "?" + query)
                + (search.isEmpty() ? "" : "#" + SEARCH + UriUtils.encode(search, UTF_8));
    }

    /** What is sent to the server. */
    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (mine) {
            parameters.put("mine", List.of(""));
        }
        if (sort != START.sort || descending) {
            parameters.put("sort", List.of(word(sort)));
        }
        if (descending) {
            parameters.put("desc", List.of(""));
        }
        return new QueryParameters(parameters);
    }

    QueueQuery query(String memberId) {
        return new QueueQuery(tab, search, mine ? memberId : null, tab == QueueTab.TO_DO ? memberId : null, sort,
                descending, near);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String word) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> word(constant).equals(word)).findFirst();
    }
}
