package org.cleardocket.staff.queue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cleardocket.requests.QueueTab;
import org.cleardocket.staff.Words;

/** What a search finds beside the rows on screen, so that nobody takes the rows of one tab for all there are. */
class FoundElsewhere extends Div {

    FoundElsewhere() {
        addClassName("elsewhere");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /**
     * @param found how many requests each tab has, with any owner or none; empty where nothing is searched for
     * @param here  how many of them are on screen
     */
    void show(QueuePlace place, Map<QueueTab, Integer> found, int here) {
        removeAll();
        var isNear = place.near() && !found.isEmpty();
        if (isNear) {
            add(new Span("No name is written like this. These are one letter off."));
        }
        var others = others(place, found, here);
        if (!others.isEmpty()) {
            add(new Span("Also found:"));
            add(others);
        }
        setVisible(isNear || !others.isEmpty());
    }

    private static List<Component> others(QueuePlace place, Map<QueueTab, Integer> found,
            int here) {
        var notMine = found.getOrDefault(place.tab(), 0) - here;
        var tabs = Arrays.stream(QueueTab.values())
                .filter(tab -> tab != place.tab() && tab != QueueTab.TO_DO && found.getOrDefault(tab, 0) > 0)
                .<Component>map(tab -> link(place, tab, "%d in “%s”".formatted(found.get(tab), Words.of(tab))));
        return Stream.concat(notMine > 0 ? Stream.of(link(place, place.tab(), notMine + " here that are not yours"))
                : Stream.empty(), tabs).toList();
    }

    private static RouterLink link(QueuePlace place, QueueTab tab, String words) {
        var link = new RouterLink(words, QueueView.class, QueuePlace.word(tab));
        link.getElement().setAttribute("href", place.withTab(tab).withMine(false).address());
        return link;
    }
}
