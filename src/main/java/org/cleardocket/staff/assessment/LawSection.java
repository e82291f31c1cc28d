package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.cleardocket.eligibility.Flag;
import org.cleardocket.eligibility.Reason;
import org.cleardocket.eligibility.Relief;
import org.cleardocket.eligibility.Result;
import org.cleardocket.language.Wording;
import org.cleardocket.staff.Badges;
import org.cleardocket.staff.FactList;
import org.jspecify.annotations.Nullable;

/** What the law says of one conviction: the outcome, the least and the most, and why, with every citation. */
public class LawSection extends Section {

    private final Wording law;

    /** @param earlier what it was before; {@code null} where there is nothing to compare with */
    public LawSection(Wording law, Result result, @Nullable Result earlier) {
        this.law = law;
        var title = new Paragraph(law.say(result.outcome().key() + ".title"));
        title.addClassName("outcome");
        add(Badges.of(result.outcome()), title);
        if (result.floor() != null || result.ceiling() != null) {
            add(new FactList()
                    .fact("At least", relief(result.floor(), earlier == null ? result.floor() : earlier.floor()))
                    .fact("At most", relief(result.ceiling(), earlier == null ? result.ceiling() : earlier.ceiling())));
        }
        add(new H4("Why"), new OrderedList(result.reasons().stream().map(this::reason).toArray(ListItem[]::new)));
        if (!result.flags().isEmpty()) {
            add(new H4("To keep in mind"),
                    new UnorderedList(result.flags().stream().map(this::flag).toArray(ListItem[]::new)));
        }
    }

    private ListItem reason(Reason reason) {
        var citation = new Span(reason.citation());
        citation.addClassName("citation");
        return new ListItem(new Span(law.say(reason.key())), citation);
    }

    private ListItem flag(Flag flag) {
        return new ListItem(law.say(flag.key()));
    }

    private Span relief(@Nullable Relief now, @Nullable Relief earlier) {
        var words = new Span(say(now));
        if (now != earlier) {
            var was = new Span("before: " + say(earlier));
            was.addClassName("was");
            words.add(was);
        }
        return words;
    }

    private String say(@Nullable Relief relief) {
        return relief == null ? "nothing" : law.say(relief.key());
    }
}
