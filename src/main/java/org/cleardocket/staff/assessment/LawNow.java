package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.language.Wording;
import org.cleardocket.requests.Assessment;
import org.jspecify.annotations.Nullable;

/** What the law says of what is typed, against the newest version that is kept. Nothing here is kept. */
class LawNow extends Section {

    private final Wording law;
    private final LocalDate today;
    private final ReliefScale scale = new ReliefScale();
    private final Paragraph waiting = new Paragraph("Waiting: something on the left cannot be read yet.");
    private final Paragraph spoken = new Paragraph();
    private final Div result = new Div();
    private final Div differences = new Div();

    LawNow(Wording law, LocalDate today) {
        this.law = law;
        this.today = today;
        addClassName("law-now");
        waiting.addClassName("waiting");
        spoken.addClassName("spoken");
        spoken.getElement().setAttribute("role", "status");
        add(new H3("What the law says now"), spoken, waiting, scale, result, differences);
    }

    void show(Facts typed, Assessment kept) {
        var now = Prop64.evaluate(typed, today);
        scale.show(now, kept.result());
        result.removeAll();
        result.add(new LawSection(law, now, kept.result()));
        differences.removeAll();
        differences.add(new H4("Changed since version " + kept.version()), changes(kept.facts(), typed));
        say(law.say(now.outcome().key() + ".title"));
        showWaiting(false);
    }

    /** Something typed cannot be read: no result is better than an old one that looks like the present one. */
    void waitForReadable() {
        say(waiting.getText());
        showWaiting(true);
    }

    private void showWaiting(boolean waits) {
        waiting.setVisible(waits);
        scale.setVisible(!waits);
        result.setVisible(!waits);
        differences.setVisible(!waits);
    }

    /** To screen readers, and only where it is news. */
    private void say(String words) {
        if (!words.equals(spoken.getText())) {
            spoken.setText(words);
        }
    }

    private static Component changes(Facts kept, Facts typed) {
        var changed = FactGroup.differing(kept, typed).map(fact -> change(fact, kept, typed)).toArray(ListItem[]::new);
        return changed.length == 0 ? new Span("Nothing yet.") : new UnorderedList(changed);
    }

    private static ListItem change(Fact<?> fact, Facts kept, Facts typed) {
        var was = new Span(orUnknown(fact.said(kept)));
        was.addClassName("quiet");
        return new ListItem(new Span(fact.name() + ": "), was, new Span(" → " + orUnknown(fact.said(typed))));
    }

    private static String orUnknown(@Nullable String said) {
        return said == null ? "not known" : said;
    }
}
