package org.cleardocket.staff.request;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.cleardocket.language.Language;

/** Words that a colleague reads to the person before they say yes or no, in the person's language. */
class ReadAloud extends Div {

    ReadAloud(String words, Language language) {
        var said = new Div(words);
        said.addClassName("preview");
        said.getElement().setAttribute("lang", language.tag());
        said.getElement().setAttribute("dir", language.direction());
        add(new Paragraph("Read this to the person:"), said);
    }
}
