package org.cleardocket.staff.request;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.staff.Badges;

/** Which request this is, how it stands, who has it, and the way to take it or give it back. */
class RequestHeader extends Header {

    RequestHeader(Request request, StaffMember member, Instant now, Runnable claim, Runnable release) {
        addClassName("request-header");
        var back = new Anchor("queue", "Queue");
        back.addClassName("back");
        var title = new Div(new H1("Request " + request.ticket()), Badges.of(request.status()));
        title.addClassName("title");
        var about = new Div(new Span(owner(request, member)));
        if (request.status().isOpen()) {
            about.add(new Span(new Span("Look by "), Badges.promise(request.status(), request.promise(), now)));
        }
        about.addClassName("about");
        add(back, title, about);
        if (request.owner() == null) {
            var button = new Button("Claim", _ -> claim.run());
            button.addThemeVariants(ButtonVariant.PRIMARY);
            add(button);
        } else if (request.owner().id().equals(member.id()) || member.attorney()) {
            add(new Button("Release", _ -> release.run()));
        }
    }

    /** The next key goes on from the button that stands here now. */
    void takeFocus() {
        getChildren().filter(Button.class::isInstance).map(Button.class::cast).findFirst().ifPresent(Button::focus);
    }

    private static String owner(Request request, StaffMember member) {
        var owner = request.owner();
        return owner == null ? "Nobody has it"
                : owner.id().equals(member.id()) ? "You work on it"
                : owner.name() + " works on it; you can read it";
    }
}
