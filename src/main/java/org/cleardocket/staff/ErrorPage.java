package org.cleardocket.staff;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** A page that says what went wrong in plain words, and the way on. */
abstract class ErrorPage extends Div {

    ErrorPage(String title, String sentence) {
        addClassName("error-page");
        add(new H1(title), new Paragraph(sentence), new Anchor("queue", "Go to the queue"));
    }
}
