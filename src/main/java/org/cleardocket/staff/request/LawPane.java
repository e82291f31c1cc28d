package org.cleardocket.staff.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.cleardocket.eligibility.Flag;
import org.cleardocket.eligibility.Reason;
import org.cleardocket.eligibility.Relief;
import org.cleardocket.eligibility.Result;
import org.cleardocket.language.Wording;
import org.cleardocket.requests.RequestCount;
import org.cleardocket.staff.Badges;
import org.jspecify.annotations.Nullable;

/** What the law says of each conviction, and why, with every citation. */
class LawPane extends Section {

    private final Wording law;

    LawPane(List<RequestCount> counts, Wording law) {
        this.law = law;
        addClassName("pane");
        add(new H2("What the law says"));
        for (var i = 0; i < counts.size(); i++) {
            add(new H3("Conviction " + (i + 1)), result(counts.get(i).newest().result()));
        }
    }

    private Section result(Result result) {
        var title = new Paragraph(law.say(result.outcome().key() + ".title"));
        title.addClassName("outcome");
        var section = new Section(Badges.of(result.outcome()), title);
        if (result.floor() != null || result.ceiling() != null) {
            section.add(new FactList()
                    .fact("At least", relief(result.floor()))
                    .fact("At most", relief(result.ceiling())));
        }
        section.add(new H4("Why"),
                new OrderedList(result.reasons().stream().map(this::reason).toArray(ListItem[]::new)));
        if (!result.flags().isEmpty()) {
            section.add(new H4("To keep in mind"),
                    new UnorderedList(result.flags().stream().map(this::flag).toArray(ListItem[]::new)));
        }
        section.add(rules(result.rules()));
        return section;
    }

    private ListItem reason(Reason reason) {
        var citation = new Span(reason.citation());
        citation.addClassName("citation");
        return new ListItem(new Span(law.say(reason.key())), citation);
    }

    private ListItem flag(Flag flag) {
        return new ListItem(law.say(flag.key()));
    }

    private @Nullable String relief(@Nullable Relief relief) {
        return relief == null ? null : law.say(relief.key());
    }

    private static Component rules(String version) {
        var rules = new Paragraph("Rules " + version);
        rules.addClassName("quiet");
        return rules;
    }
}
