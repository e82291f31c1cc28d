package org.cleardocket.staff.queue;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.cleardocket.requests.QueueTab;
import org.cleardocket.staff.Words;

/** One tab for each stage of the work, with how many requests it holds. */
class QueueTabs extends Tabs {

    private final Map<QueueTab, Tab> tabs = new EnumMap<>(QueueTab.class);
    private final Map<QueueTab, Span> counts = new EnumMap<>(QueueTab.class);

    QueueTabs(Consumer<QueueTab> chosen) {
        getElement().setAttribute("aria-label", "Stages");
        for (var tab : QueueTab.values()) {
            var count = new Span();
            count.addClassName("count");
            counts.put(tab, count);
            tabs.put(tab, new Tab(new Span(Words.of(tab)), count));
            add(tabs.get(tab));
        }
        addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(of(change.getSelectedTab()));
            }
        });
    }

    void show(QueueTab selected, Map<QueueTab, Integer> held) {
        held.forEach((tab, count) -> counts.get(tab).setText(String.format(Locale.US, "%,d", count)));
        setSelectedTab(tabs.get(selected));
    }

    private QueueTab of(Tab selected) {
        return tabs.entrySet().stream().filter(one -> one.getValue().equals(selected)).findFirst().orElseThrow()
                .getKey();
    }
}
