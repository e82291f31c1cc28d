package org.cleardocket.staff;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.notification.Notification;
import java.util.UUID;
import org.cleardocket.people.People;
import org.cleardocket.people.Role;
import org.cleardocket.people.StaffAccount;
import org.cleardocket.requests.RequestId;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.QueueQuery;
import org.cleardocket.requests.QueueTab;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** A test of staff views without a browser, signed in as someone new. */
@PortalTest
@ViewPackages(packages = "org.cleardocket.staff")
public abstract class StaffViewTest extends SpringBrowserlessTest {

    @Autowired protected People people;
    @Autowired protected Requests requests;

    protected StaffMember me;

    protected Role role() {
        return Role.ATTORNEY;
    }

    /** Signs in first, as the door demands before any view. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        SecurityContextHolder.setContext(new SecurityContextImpl(SignedIn.as(account(role()))));
        me = SignedIn.now().member();
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private StaffAccount account(Role role) {
        return people.add("v" + UUID.randomUUID().toString().substring(0, 12), "Vera Viewer", role).account();
    }

    protected StaffMember colleague() {
        return new StaffMember(account(Role.TRIAGE).id().toString(), "Cole League", false);
    }

    /** Someone asks; the request's id in the queue. */
    protected RequestId ask(String name, boolean mayText) {
        requests.submit(StaffSamples.request(name, mayText));
        return requests.queue(new QueueQuery(QueueTab.NEW, name, null, QueueQuery.Sort.SUBMITTED, false), 0, 1)
                .getFirst().id();
    }

    /** What the newest notice on screen says. */
    protected String notice() {
        return test(find(Notification.class).last()).getText();
    }
}
