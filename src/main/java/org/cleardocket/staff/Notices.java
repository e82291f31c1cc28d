package org.cleardocket.staff;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** What became of a click, told at the bottom of the screen and to screen readers. */
public final class Notices {

    private static final int SECONDS = 1000;

    private Notices() {
    }

    public static void done(String sentence) {
        Notification.show(sentence, 4 * SECONDS, Notification.Position.BOTTOM_CENTER);
    }

    /** Stays twice as long, because something is left to do. */
    public static void refused(String sentence) {
        var notice = Notification.show(sentence, 8 * SECONDS, Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
    }
}
