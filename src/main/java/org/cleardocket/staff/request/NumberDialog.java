package org.cleardocket.staff.request;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.PhoneNumber;

/** Asks for a number that the person tells, and whether they agree to texts there. */
class NumberDialog extends Dialog {

    interface Told {

        void told(NumberDialog dialog, PhoneNumber phone, boolean mayText);
    }

    private final TextField number;
    private final Checkbox agreed = new Checkbox("They agree to texts to this number");

    /** @param toRead what is read to the person before they say yes or no, in their language */
    NumberDialog(String title, String label, String toRead, Language language, Told told) {
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        number = new TextField(label);
        number.setPlaceholder("(213) 555-0142");
        number.setRequiredIndicatorVisible(true);
        number.setAutofocus(true);
        var fields = new Div(number, new ReadAloud(toRead, language), agreed);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button("Save", _ -> save(told));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(number);
        getFooter().add(new Button("Cancel", _ -> close()), save);
    }

    private void save(Told told) {
        PhoneNumber.parse(number.getValue()).ifPresentOrElse(phone -> told.told(this, phone, agreed.getValue()), () -> {
            number.setErrorMessage(PhoneNumber.hasExtension(number.getValue())
                    ? "No text reaches a phone behind an extension. Ask for a number of their own."
                    : "Write one U.S. number of a person’s phone, with 10 digits.");
            number.setInvalid(true);
            number.focus();
        });
    }
}
