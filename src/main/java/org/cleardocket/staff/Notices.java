package org.cleardocket.staff;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.Optional;

/** What became of a click, told at the bottom of the screen and to screen readers. */
public final class Notices {

    private static final int SECONDS = 1000;

    private Notices() {
    }

    public static void done(String sentence) {
        show(sentence, 4);
    }

    /** Stays twice as long, because something is left to do. */
    public static void refused(String sentence) {
        var notice = show(sentence, 8);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
    }

    /** In place of the one before, which may no longer be so. */
    private static Notification show(String sentence, int seconds) {
        var ui = UI.getCurrent();
        Optional.ofNullable(ComponentUtil.getData(ui, Notification.class)).ifPresent(Notification::close);
        var notice = Notification.show(sentence, seconds * SECONDS, Notification.Position.BOTTOM_CENTER);
        ComponentUtil.setData(ui, Notification.class, notice);
        return notice;
    }
}
