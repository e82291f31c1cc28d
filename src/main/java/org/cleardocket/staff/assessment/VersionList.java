package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.cleardocket.language.Wording;
import org.cleardocket.requests.Assessment;
import org.cleardocket.requests.RequestCount;
import org.cleardocket.staff.Moment;

/** All versions of what is known of a conviction, the newest first; each opens. */
public class VersionList extends OrderedList {

    /** @param position of the conviction, from 1 */
    public VersionList(int position, RequestCount count, Wording law, Instant now) {
        addClassName("versions");
        for (var version : count.assessments().reversed()) {
            var open = new Button("Version " + version.version(),
                    _ -> new VersionDialog(position, version, law).open());
            open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add(new ListItem(open, new Span(by(version)), new Moment(version.at(), now),
                    new Span("rules " + version.result().rules())));
        }
    }

    static String by(Assessment version) {
        return version.by() == null ? "The person" : version.by();
    }
}
