package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.language.Wording;
import org.cleardocket.requests.Assessment;
import org.cleardocket.staff.FactList;
import org.cleardocket.staff.Times;

/** One version, to read: what was known then, and what the law said then. */
class VersionDialog extends Dialog {

    VersionDialog(int position, Assessment version, Wording law) {
        addClassName("assessment");
        setWidth("min(96vw, 84rem)");
        setHeight("94dvh");
        setHeaderTitle("Count " + position + ", version " + version.version());
        var about = new Paragraph("%s, %s. The law was asked for %s by the rules %s.".formatted(
                VersionList.by(version), Times.exact(version.at()), Times.day(version.asOf()),
                version.result().rules()));
        about.addClassName("quiet");
        var sides = new Div(known(version.facts()), said(version, law));
        sides.addClassName("sides");
        add(about, sides);
        getFooter().add(new Button("Close", _ -> close()));
    }

    private static Section known(Facts facts) {
        var known = new Div();
        known.addClassName("known");
        for (var group : FactGroup.ALL) {
            var list = new FactList();
            group.facts().forEach(fact -> list.fact(fact.name(), fact.said(facts)));
            known.add(new Section(new H4(group.name()), list));
        }
        return scrolling(new H3("What was known"), known);
    }

    private static Section said(Assessment version, Wording law) {
        var scale = new ReliefScale();
        scale.show(version.result(), null);
        return scrolling(new H3("What the law said"), scale, new LawSection(law, version.result(), null));
    }

    /** A side that scrolls by itself, by keyboard too. */
    private static Section scrolling(Component... content) {
        var side = new Section(content);
        side.getElement().setAttribute("tabindex", "0");
        return side;
    }
}
