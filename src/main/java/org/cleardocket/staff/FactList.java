package org.cleardocket.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Facts with their names; what nobody knows is said to be unknown, because an empty place reads as no. */
public class FactList extends DescriptionList {

    public FactList() {
        addClassName("facts");
    }

    /** Adds a fact; {@code null} or blank is not known. */
    public FactList fact(String name, @Nullable String value) {
        var shown = new Span(value == null || value.isBlank() ? "Not known" : value);
        shown.setClassName("unknown", value == null || value.isBlank());
        return fact(name, shown);
    }

    /** Adds a fact that is more than words. */
    public FactList fact(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
