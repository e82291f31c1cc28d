package org.cleardocket.staff.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiFunction;
import org.cleardocket.language.Language;
import org.cleardocket.requests.PaperFault;
import org.cleardocket.requests.StaffText;

/** Asks what is wrong with a paper, and shows what the person will read before it is sent. */
class AskAgainDialog extends Dialog {

    private static final int LONGEST = 500;

    interface Asked {

        /** Closes the dialog once the person is asked. */
        void ask(AskAgainDialog dialog, PaperFault fault, String words);
    }

    private final Select<PaperFault> fault = new Select<>();
    private final TextArea words = new TextArea("More for the person");
    private final Div reads = new Div();
    private final Button ask = new Button("Ask for it again");
    private final BiFunction<PaperFault, String, String> says;

    /**
     * @param what which paper it is
     * @param text whether a text tells the person that there is something to read
     * @param says what they read on their page
     */
    AskAgainDialog(String what, Language language, TextOffer text, BiFunction<PaperFault, String, String> says,
            Asked asked) {
        this.says = says;
        setHeaderTitle("Ask for this paper again?");
        fault.setLabel("What is wrong with it?");
        fault.setItems(PaperFault.values());
        fault.setItemLabelGenerator(PaperWords::of);
        fault.setValue(PaperFault.UNREADABLE);
        fault.addValueChangeListener(_ -> show());
        words.setMaxLength(LONGEST);
        words.setHelperText("In the person’s language: " + language.nativeName() + ". Not needed.");
        words.getElement().setAttribute("lang", language.tag());
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(_ -> show());
        reads.addClassName("preview");
        reads.getElement().setAttribute("lang", language.tag()).setAttribute("dir", language.direction());
        var fields = new Div(new Paragraph(what), fault, words,
                new Paragraph("The person reads this on their page, after they sign in:"), reads, text(text),
                new Paragraph("A request in review then waits for the person."));
        fields.addClassName("dialog-fields");
        add(fields);
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.setDisableOnClick(true);
        ask.addClickListener(_ -> ask(asked));
        getFooter().add(new Button("Cancel", _ -> close()), ask);
        show();
    }

    /** Whatever becomes of it, the words stay until they are sent. */
    private void ask(Asked asked) {
        try {
            asked.ask(this, fault.getValue(), words.getValue());
        } finally {
            ask.setEnabled(true);
        }
    }

    private void show() {
        reads.setText(says.apply(fault.getValue(), words.getValue()));
    }

    private static Component text(TextOffer offer) {
        return switch (offer) {
            case TextOffer.None(var why) -> new Paragraph("No text goes out. " + why + " Tell them another way.");
            case TextOffer.Open(var language, var draft) -> {
                var preview = new TextPreview();
                preview.show(draft.apply(StaffText.Fixed.PAPERS_AGAIN), language);
                yield new Div(new Paragraph("This text goes out:"), preview);
            }
        };
    }
}
