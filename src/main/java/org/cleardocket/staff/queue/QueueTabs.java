package org.cleardocket.staff.queue;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.cleardocket.requests.QueueTab;
import org.cleardocket.staff.Words;

/** One link for each stage of the work, with how many requests it holds. */
class QueueTabs extends Nav {

    private final Map<QueueTab, RouterLink> links = new EnumMap<>(QueueTab.class);
    private final Map<QueueTab, Span> counts = new EnumMap<>(QueueTab.class);

    QueueTabs() {
        addClassName("tabs");
        setAriaLabel("Stages");
        for (var tab : QueueTab.values()) {
            var count = new Span();
            count.addClassName("count");
            counts.put(tab, count);
            var link = new RouterLink("", QueueView.class, QueuePlace.word(tab));
            link.add(new Span(Words.of(tab)), count);
            links.put(tab, link);
            add(link);
        }
    }

    /** The first tab in which a search finds something; the one where the queue opens, if there is none. */
    static QueueTab firstOf(Map<QueueTab, Integer> found) {
        return Arrays.stream(QueueTab.values())
                .filter(tab -> tab != QueueTab.TO_DO && found.getOrDefault(tab, 0) > 0)
                .findFirst().orElse(QueuePlace.START.tab());
    }

    void show(Map<QueueTab, Integer> held) {
        held.forEach((tab, count) -> counts.get(tab).setText(String.format(Locale.US, "%,d", count)));
    }

    /** Marks the tab of a place; the others lead to theirs with the same words in the same order. */
    void leadFrom(QueuePlace place) {
        links.forEach((tab, link) -> {
            link.getElement().setAttribute("href", place.withTab(tab).address());
            link.getElement().setAttribute("aria-current", tab == place.tab() ? "page" : "false");
        });
    }
}
