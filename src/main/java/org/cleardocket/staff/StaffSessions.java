package org.cleardocket.staff;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.cleardocket.database.DatabaseAway;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** What every browser session of staff has: English, a way out when it is over, and plain words for a defect. */
@Component
class StaffSessions implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent init) {
        var service = init.getSource();
        var messages = messages();
        service.setSystemMessagesProvider(_ -> messages);
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(StaffSessions::tell));
        service.addUIInitListener(view -> view.getUI().setLocale(Locale.US));
        init.addIndexHtmlRequestListener(page -> complete(page.getDocument()));
    }

    private static void complete(Document page) {
        page.getElementsByTag("html").attr("lang", "en");
        page.head().appendElement("script").attr("src", "/assets/staff/session.js").attr("defer", true);
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredURL(ToSignIn.PATH + "?expired");
        messages.setSessionExpiredNotificationEnabled(false);
        return messages;
    }

    /** A click that failed. What happened is in the log, never in the browser. */
    private static void tell(ErrorEvent error) {
        if (!FailedClicks.isFirst(VaadinService.getCurrentRequest())) {
            return; // what else one request asked for fails for the same reason
        }
        FailedClicks.log(VaadinService.getCurrentRequest(), error.getThrowable());
        if (DatabaseAway.causes(error.getThrowable())) {
            Notices.refused("The database does not answer right now. Reload the page in a minute and look whether this "
                    + "was saved before you do it again.");
            return;
        }
        Notices.refused("That did not work. Look whether it was saved, and try again in a minute.");
    }
}
