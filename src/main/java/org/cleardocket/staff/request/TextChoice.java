package org.cleardocket.staff.request;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.cleardocket.requests.StaffText;
import org.cleardocket.staff.Times;
import org.cleardocket.staff.Words;

/** Whether the person is told by text, and what; shown as it would look on their phone while it is written. */
class TextChoice extends Div {

    private static final int LONGEST = 500;
    private static final int TYPING_PAUSE_MILLIS = 300;

    /** As staff think of them. */
    enum Kind {
        UPDATE, PAPERS_NEEDED, APPOINTMENT, OWN_WORDS
    }

    private final Checkbox tell = new Checkbox("Tell the person by text");
    private final Select<Kind> kind = new Select<>();
    private final DateTimePicker when = new DateTimePicker("Day and time");
    private final TextArea words = new TextArea("Words");
    private final TextPreview preview = new TextPreview();
    private TextOffer offer = new TextOffer.None("");

    TextChoice() {
        addClassName("telling");
        kind.setLabel("Text");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(Kind.UPDATE);
        when.setLocale(Locale.US);
        when.setStep(Duration.ofMinutes(15));
        words.setMaxLength(LONGEST);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        tell.addValueChangeListener(_ -> fit());
        kind.addValueChangeListener(_ -> fit());
        when.addValueChangeListener(_ -> fit());
        words.addValueChangeListener(_ -> fit());
        add(tell, kind, when, words, preview);
    }

    /** Shows what can be sent now, and keeps what was typed as far as it still makes sense. */
    void show(TextOffer now, Instant moment) {
        offer = now;
        when.setMin(LocalDateTime.ofInstant(moment, Times.LOS_ANGELES));
        switch (now) {
            case TextOffer.None(var why) -> {
                tell.setEnabled(false);
                tell.setValue(false);
                tell.setHelperText(why);
                words.setHelperText("This is not sent. It stays here to be copied.");
            }
            case TextOffer.Open(var language, _) -> {
                tell.setEnabled(true);
                tell.setHelperText("");
                words.setHelperText("In the person's language: " + language.nativeName());
                words.getElement().setAttribute("lang", language.tag());
            }
        }
        fit();
    }

    /** The text as far as it is written; empty where none goes out. */
    Optional<StaffText> chosen() {
        return !tell.getValue() ? Optional.empty() : switch (kind.getValue()) {
            case UPDATE -> Optional.of(StaffText.Fixed.UPDATE);
            case PAPERS_NEEDED -> Optional.of(StaffText.Fixed.PAPERS_NEEDED);
            case APPOINTMENT -> when.getOptionalValue().map(StaffText.Appointment::new);
            case OWN_WORDS -> Optional.of(new StaffText.OwnWords(words.getValue()));
        };
    }

    /** Whether what is to be sent is known; says at the field what is missing. */
    boolean isComplete() {
        var missing = tell.getValue() && kind.getValue() == Kind.APPOINTMENT
                && (when.isEmpty() || when.getValue().isBefore(when.getMin()));
        when.setErrorMessage("Choose a day and a time to come.");
        when.setInvalid(missing);
        return !missing;
    }

    /** Whether nothing is chosen and no words stand in it. */
    boolean isEmpty() {
        return !tell.getValue() && kind.getValue() == Kind.UPDATE && when.isEmpty() && words.isEmpty();
    }

    /** Nothing typed is kept. */
    void clear() {
        tell.clear();
        kind.setValue(Kind.UPDATE);
        when.clear();
        words.clear();
    }

    private void fit() {
        kind.setVisible(tell.getValue());
        when.setVisible(tell.getValue() && kind.getValue() == Kind.APPOINTMENT);
        var isUnsent = offer instanceof TextOffer.None && !words.isEmpty();
        words.setVisible(isUnsent || tell.getValue() && kind.getValue() == Kind.OWN_WORDS);
        var text = chosen();
        preview.setVisible(text.isPresent());
        if (offer instanceof TextOffer.Open(var language, var draft)) {
            text.ifPresent(chosen -> preview.show(draft.apply(chosen), language));
        }
    }
}
