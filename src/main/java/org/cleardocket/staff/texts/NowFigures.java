package org.cleardocket.staff.texts;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import org.cleardocket.messaging.TextFigures;
import org.cleardocket.staff.Times;

/** What matters just now, in large figures. */
class NowFigures extends DescriptionList {

    NowFigures() {
        addClassName("now-figures");
    }

    void show(TextFigures figures) {
        var today = figures.days().getFirst().counts();
        removeAll();
        figure("Waiting", FigureTable.count(figures.queued()),
                figures.oldestDue().map(due -> "oldest due " + Times.ago(due, figures.at())).orElse("none is due"));
        figure("Sent today", FigureTable.count(today.sent()), FigureTable.count(today.delivered()) + " delivered");
        figure("Failed today", FigureTable.count(today.failures()), FigureTable.count(today.unknown()) + " unknown");
        figure("Cost today", "$%.2f".formatted(figures.price(today)),
                "%s parts at $%.4f".formatted(FigureTable.count(today.parts()), figures.pricePerPart()));
        figure("Said STOP", FigureTable.count(figures.stopped()), "numbers in all");
        figure("Quiet hours", figures.quietUntil().isPresent() ? "Now" : "Not now",
                figures.quietUntil().map(end -> "only codes and answers until " + Times.time(end))
                        .orElse("everything may go"));
        figure("Limit", figures.perSecond() == 0 ? "None" : figures.perSecond() + " a second",
                "for all copies together");
    }

    private void figure(String name, String value, String about) {
        var small = new Div(about);
        small.addClassName("quiet");
        var description = new Description(value);
        description.add(small);
        var box = new Div(new Term(name), description);
        box.addClassName("pane");
        getElement().appendChild(box.getElement());
    }
}
