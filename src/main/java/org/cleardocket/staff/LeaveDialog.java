package org.cleardocket.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something that was typed is lost. */
public class LeaveDialog extends Dialog {

    /**
     * @param leave goes on without what was typed
     * @param stay  goes back to it
     */
    public LeaveDialog(Runnable leave, Runnable stay) {
        super("Leave without saving?", new Paragraph("What you typed will be lost."));
        setRole("alertdialog");
        addDialogCloseActionListener(_ -> end(stay));
        var going = new Button("Leave", _ -> end(leave));
        going.addThemeVariants(ButtonVariant.ERROR);
        getFooter().add(new Button("Keep editing", _ -> end(stay)), going);
    }

    private void end(Runnable next) {
        close();
        next.run();
    }
}
