package org.cleardocket.staff.request;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.BiConsumer;
import org.cleardocket.requests.RapSheetSign;

/**
 * Asks once more, and for the reason, before a record of the Department of Justice is destroyed: nobody here may hold
 * one (Penal Code 11125, 11140–11144), and nothing brings it back.
 */
class DestroyPaperDialog extends Dialog {

    private final RadioButtonGroup<RapSheetSign> sign = new RadioButtonGroup<>("How do you see it?");
    private final Button now = new Button("Yes, destroy it");

    /**
     * @param what    which paper it is
     * @param destroy gets this dialog, and closes it once the paper is gone
     */
    DestroyPaperDialog(String what, BiConsumer<DestroyPaperDialog, RapSheetSign> destroy) {
        setHeaderTitle("Is it a RAP sheet?");
        sign.setItems(RapSheetSign.values());
        sign.setItemLabelGenerator(DestroyPaperDialog::label);
        sign.setRequiredIndicatorVisible(true);
        var words = new Div(
                new Paragraph(what + ". A RAP sheet is the criminal history that the Department of Justice prints. We "
                        + "may not ask for one or keep one."),
                sign,
                new Paragraph("Every copy of this paper is destroyed at once. Nothing brings it back. The history keeps "
                        + "that you destroyed it, and the person reads on their page that it is gone."));
        words.addClassName("dialog-fields");
        add(words);
        now.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        now.addClickListener(_ -> destroy(destroy));
        getFooter().add(new Button("No, keep it", _ -> close()), now);
    }

    private void destroy(BiConsumer<DestroyPaperDialog, RapSheetSign> destroy) {
        if (sign.isEmpty()) {
            sign.setErrorMessage("Choose how you see it.");
            sign.setInvalid(true);
        } else {
            now.setEnabled(false);
            destroy.accept(this, sign.getValue());
        }
    }

    private static String label(RapSheetSign sign) {
        return Character.toUpperCase(sign.words().charAt(0)) + sign.words().substring(1);
    }
}
