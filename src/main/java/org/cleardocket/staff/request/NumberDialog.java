package org.cleardocket.staff.request;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Predicate;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.PhoneNumber;

/**
 * Asks for a number that the person tells, and whether they agree to texts there. A number is saved only after it was
 * read back to the person, because a mistyped one is somebody else's.
 */
class NumberDialog extends Dialog {

    interface Told {

        void told(NumberDialog dialog, PhoneNumber phone, boolean mayText);
    }

    private final TextField number;
    private final Predicate<PhoneNumber> isAnothers;
    private final Paragraph check = new Paragraph();
    private final Button save = new Button("Save");
    private final Checkbox agreed = new Checkbox("They agree to texts to this number");

    /**
     * @param toRead     what is read to the person before they say yes or no, in their language
     * @param isAnothers whether another person's request has a number already
     */
    NumberDialog(String title, String label, String toRead, Language language, Predicate<PhoneNumber> isAnothers,
            Told told) {
        this.isAnothers = isAnothers;
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        number = new TextField(label);
        number.setPlaceholder("(213) 555-0142");
        number.setRequiredIndicatorVisible(true);
        number.setAutofocus(true);
        var fields = new Div(number, new ReadAloud(toRead, language), agreed, check);
        fields.addClassName("dialog-fields");
        add(fields);
        number.addValueChangeListener(_ -> unchecked());
        check.getElement().setAttribute("role", "alert");
        unchecked();
        save.addClickListener(_ -> save(told));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(number);
        getFooter().add(new Button("Cancel", _ -> close()), save);
    }

    private void save(Told told) {
        PhoneNumber.parse(number.getValue()).ifPresentOrElse(phone -> save(phone, told), () -> {
            number.setErrorMessage(PhoneNumber.hasExtension(number.getValue())
                    ? "No text reaches a phone behind an extension. Ask for a number of their own."
                    : "Write one U.S. number of a person’s phone, with 10 digits.");
            number.setInvalid(true);
            number.focus();
        });
    }

    private void save(PhoneNumber phone, Told told) {
        if (check.getText().isEmpty()) {
            check.setText((isAnothers.test(phone) ? "Another person’s request has this number already. " : "")
                    + "Read it back to the person: " + phone.display() + ". Save it if they say that it is theirs.");
            check.setVisible(true);
            save.setText("It is theirs: save");
        } else {
            told.told(this, phone, agreed.getValue());
        }
    }

    private void unchecked() {
        check.setText("");
        check.setVisible(false);
        save.setText("Save");
    }
}
