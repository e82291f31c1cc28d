package org.cleardocket.staff.request;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.TextDraft;

/** How a text would look on the phone, what it costs, and why it must not go out, if so. */
class TextPreview extends Div {

    private final Div bubble = new Div();
    private final Div size = new Div();
    private final UnorderedList findings = new UnorderedList();

    TextPreview() {
        addClassName("draft");
        bubble.addClassName("preview");
        size.addClassName("quiet");
        findings.addClassName("findings");
        findings.getElement().setAttribute("aria-label", "Why this text cannot be sent");
        var about = new Div(size, findings);
        about.getElement().setAttribute("role", "status");
        add(bubble, about);
    }

    void show(TextDraft draft, Language language) {
        bubble.setText(draft.body());
        bubble.getElement().setAttribute("lang", language.tag());
        bubble.getElement().setAttribute("dir", language.direction());
        size.setText(size(draft));
        findings.removeAll();
        findings.setVisible(!draft.isFit());
        draft.findings().forEach(finding -> findings.add(new ListItem(Findings.words(finding))));
    }

    /** {@code Standard letters · 121 characters · 1 part · $0.0083}. */
    private static String size(TextDraft draft) {
        var size = draft.size();
        var letters = switch (size.alphabet()) {
            case GSM_7 -> "Standard letters";
            case UCS_2 -> "Special letters, shorter parts, because of " + quoted(draft.special());
        };
        var parts = size.parts() == 1 ? "1 part" : size.parts() + " parts";
        return "%s · %d characters · %s · $%.4f".formatted(letters, size.units(), parts, draft.price());
    }

    private static String quoted(List<String> characters) {
        return characters.stream().map(character -> "“" + character + "”").collect(joining(" "));
    }
}
