package org.cleardocket.staff.request;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/**
 * Asks once more before a record of the Department of Justice is destroyed: nobody here may hold one (Penal Code
 * 11125, 11140–11144), and nothing brings it back.
 */
class DestroyPaperDialog extends Dialog {

    /** @param destroy gets this dialog, and closes it once the paper is gone */
    DestroyPaperDialog(Consumer<DestroyPaperDialog> destroy) {
        setHeaderTitle("Is it a RAP sheet?");
        var words = new Div(
                new Paragraph("A RAP sheet is the criminal history that the Department of Justice prints. We may not "
                        + "ask for one or keep one."),
                new Paragraph("Every copy of this paper is destroyed at once. Nothing brings it back."));
        words.addClassName("dialog-fields");
        add(words);
        var now = new Button("Yes, destroy it", _ -> destroy.accept(this));
        now.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        now.setDisableOnClick(true);
        getFooter().add(new Button("No, keep it", _ -> close()), now);
    }
}
