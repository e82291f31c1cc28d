package org.cleardocket.staff.request;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.language.Wording;
import org.cleardocket.requests.Assessment;
import org.cleardocket.requests.RequestCount;
import org.cleardocket.staff.Badges;
import org.cleardocket.staff.Times;
import org.cleardocket.staff.Words;
import org.cleardocket.staff.assessment.Changes;
import org.cleardocket.staff.assessment.LawSection;
import org.cleardocket.staff.assessment.ReliefScale;
import org.cleardocket.staff.assessment.VersionList;
import org.jspecify.annotations.Nullable;

/** What the law says of each conviction by what is known today, and what it said before. */
class LawPane extends Section {

    /** The confidential step, for whoever may take it; convictions are numbered from 1. */
    interface Assess {

        void edit(int position);

        /** Keeps a new version of these facts, with what the law says today. */
        void keep(int position, Facts facts);
    }

    private final Wording law;
    private final Instant now;
    private final @Nullable Assess assess;

    LawPane(List<RequestCount> counts, Wording law, Instant now, @Nullable Assess assess) {
        this.law = law;
        this.now = now;
        this.assess = assess;
        addClassName("pane");
        add(new H2("What the law says"));
        for (var position = 1; position <= counts.size(); position++) {
            add(heading(position, counts.get(position - 1)));
            show(position, counts.get(position - 1));
        }
    }

    private Div heading(int position, RequestCount count) {
        var heading = new Div(new H3(Words.count(position, count.asked().facts())));
        heading.addClassName("conviction");
        if (assess != null) {
            heading.add(new Button("Assess with confidential facts", _ -> assess.edit(position)));
        }
        return heading;
    }

    private void show(int position, RequestCount count) {
        var newest = count.newest().result();
        var said = count.first().result();
        var scale = new ReliefScale();
        scale.show(newest, said);
        scale.setVisible(newest.floor() != null);
        add(scale, new LawSection(law, newest, said));
        askAgain(position, count.newest());
        if (count.assessments().size() > 1) {
            add(new H4("Known since version 1"), new Changes(count.first().facts(), count.newest().facts()));
        }
        add(new H4("Versions"), new VersionList(position, count, law, now));
    }

    /** Rules change and days pass: what is kept stays, and what the law says today stands beside it. */
    private void askAgain(int position, Assessment newest) {
        var today = Prop64.evaluate(newest.facts(), Times.date(now));
        if (today.equals(newest.result())) {
            return;
        }
        var again = new Div(new Span("Asked again today:"), Badges.of(today.outcome()),
                new Span(law.say(today.outcome().key() + ".title") + ", by the rules " + today.rules() + "."));
        again.addClassName("again");
        if (assess != null) {
            again.add(new Button("Keep as a new version", _ -> assess.keep(position, newest.facts())));
        }
        add(again);
    }
}
