package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.cleardocket.eligibility.Facts;
import org.jspecify.annotations.Nullable;

/** Which facts differ, from what to what. */
public class Changes extends UnorderedList {

    public Changes(Facts before, Facts after) {
        addClassName("changes");
        FactGroup.differing(before, after).forEach(fact -> add(change(fact, before, after)));
        if (getChildren().findAny().isEmpty()) {
            add(new ListItem("Nothing."));
        }
    }

    private static ListItem change(Fact<?> fact, Facts before, Facts after) {
        var was = new Span(orUnknown(fact.said(before)));
        was.addClassName("quiet");
        return new ListItem(new Span(fact.name() + ": "), was, new Span(" → " + orUnknown(fact.said(after))));
    }

    private static String orUnknown(@Nullable String said) {
        return said == null ? "not known" : said;
    }
}
