package org.cleardocket.staff.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Facts with their names; what nobody knows is said to be unknown, because an empty place reads as no. */
class FactList extends DescriptionList {

    FactList() {
        addClassName("facts");
    }

    FactList fact(String name, @Nullable String value) {
        var shown = new Span(value == null || value.isBlank() ? "Not known" : value);
        shown.setClassName("unknown", value == null || value.isBlank());
        return fact(name, shown);
    }

    FactList fact(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
