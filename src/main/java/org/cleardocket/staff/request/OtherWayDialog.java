package org.cleardocket.staff.request;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import org.cleardocket.requests.Action;
import org.cleardocket.requests.OtherWay;

/** Asks how a person was told what a text could not tell them. */
class OtherWayDialog extends Dialog {

    interface Told {

        void told(OtherWayDialog dialog, OtherWay way, String note);
    }

    private final Select<OtherWay> way = new Select<>();
    private final TextArea note = new TextArea("Note");

    OtherWayDialog(boolean hasSecondNumber, Told told) {
        setHeaderTitle("Told another way");
        setCloseOnOutsideClick(false);
        way.setLabel("How");
        way.setItemLabelGenerator(TaskWords::of);
        way.setItems(Arrays.stream(OtherWay.values())
                .filter(each -> hasSecondNumber || each != OtherWay.SECOND_NUMBER).toList());
        way.setValue(hasSecondNumber ? OtherWay.SECOND_NUMBER : OtherWay.CALL);
        note.setHelperText("What was said, or when the letter went. Only colleagues read this.");
        note.setMaxLength(Action.LONGEST);
        note.setRequiredIndicatorVisible(true);
        var fields = new Div(way, note);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button("Save", _ -> save(told));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), save);
    }

    private void save(Told told) {
        if (note.getValue().isBlank()) {
            note.setErrorMessage("Write what was said, or when the letter went.");
            note.setInvalid(true);
            note.focus();
        } else {
            told.told(this, way.getValue(), note.getValue());
        }
    }
}
