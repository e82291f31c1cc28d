package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.language.Wording;
import org.cleardocket.requests.Assessment;

/** What the law says of what is typed, against the newest version that is kept. Nothing here is kept. */
class LawNow extends Section {

    private final Wording law;
    private final LocalDate today;
    private final ReliefScale scale = new ReliefScale();
    private final Paragraph waiting = new Paragraph("Waiting: something typed cannot be read yet.");
    private final Paragraph spoken = new Paragraph();
    private final Div result = new Div();
    private final Div differences = new Div();

    LawNow(Wording law, LocalDate today) {
        this.law = law;
        this.today = today;
        addClassName("law-now");
        getElement().setAttribute("tabindex", "0"); // it scrolls, and has nothing else to stop at
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
        differences.add(new H4("Changed since version " + kept.version()), new Changes(kept.facts(), typed));
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
}
