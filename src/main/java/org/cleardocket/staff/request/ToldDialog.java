package org.cleardocket.staff.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.BiConsumer;
import org.cleardocket.messaging.PhoneNumber;

/** Records what the person told a colleague about texts to one of their numbers. */
class ToldDialog extends Dialog {

    /**
     * @param about   what it means, or what is read to the person
     * @param numbers theirs, the first one chosen
     * @param save    words of the button
     * @param told    gets this dialog, and closes it once it is recorded
     */
    ToldDialog(String title, Component about, List<PhoneNumber> numbers, String save,
            BiConsumer<ToldDialog, PhoneNumber> told) {
        setHeaderTitle(title);
        var number = new RadioButtonGroup<PhoneNumber>("Which number?");
        number.setItems(numbers);
        number.setItemLabelGenerator(PhoneNumber::display);
        number.setValue(numbers.getFirst());
        var fields = new Div(number, about);
        fields.addClassName("dialog-fields");
        add(fields);
        var record = new Button(save, _ -> told.accept(this, number.getValue()));
        record.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), record);
    }
}
