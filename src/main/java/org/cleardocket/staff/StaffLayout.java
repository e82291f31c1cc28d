package org.cleardocket.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.cleardocket.messaging.CarrierHealth;

/** What stays on screen from view to view: where one is, who one is, and the way out. */
@PermitAll
public class StaffLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private final Div delayed = new Div();
    private final CarrierHealth carrier;

    StaffLayout(AuthenticationContext session, CarrierHealth carrier) {
        this.carrier = carrier;
        addClassName("staff");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        var skip = new NativeButton("Skip to content", _ -> main.getElement().callJsFunction("focus"));
        skip.addClassName("skip");
        delayed.addClassName("delayed");
        delayed.getElement().setAttribute("role", "status");
        add(skip, bar(session), delayed, main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.add((Component) content);
    }

    /** Looked up from view to view, so that the line neither comes nor goes under somebody's hands. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var since = carrier.delayedSince();
        delayed.setVisible(since.isPresent());
        delayed.setText(since.map(moment -> "Texts are delayed since " + Times.exact(moment)
                + ": no carrier takes them. They go out by themselves as soon as one does.").orElse(""));
    }

    private static Header bar(AuthenticationContext session) {
        var portal = new Span("LA County Records Help");
        portal.addClassName("portal");
        var navigation = new Nav(new Anchor("queue", "Queue"), new Anchor("texts", "Texts"));
        navigation.setAriaLabel("Main");
        var signOut = new Button("Sign out", _ -> session.logout());
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        var bar = new Header(portal, navigation, me(), signOut);
        bar.addClassName("bar");
        return bar;
    }

    private static Component me() {
        var me = SignedIn.now();
        var role = new Span(Words.of(me.role()));
        role.addClassName("quiet");
        var who = new Span(new Span(me.name()), role);
        who.addClassName("me");
        return who;
    }
}
