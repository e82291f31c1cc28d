package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A fact that is typed; what cannot be read is said at the field. Empty is not known. */
class TypedInput<T> extends TextField implements FactInput<T> {

    private static final int TYPING_PAUSE_MILLIS = 450;

    private final Function<String, T> reader;
    private final Function<T, String> writer;
    private @Nullable T fact;

    /**
     * @param reader throws {@link Unreadable}; gets text without spaces around it, never empty
     * @param writer writes what the reader reads
     */
    TypedInput(String label, Function<String, T> reader, Function<T, String> writer) {
        super(label);
        this.reader = reader;
        this.writer = writer;
        setManualValidation(true);
        setAutocomplete(Autocomplete.OFF);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        addValueChangeListener(typed -> read(typed.getValue().strip()));
    }

    private void read(String text) {
        try {
            fact = text.isEmpty() ? null : reader.apply(text);
            setInvalid(false);
        } catch (Unreadable why) {
            fact = null;
            setErrorMessage(why.getMessage());
            setInvalid(true);
        }
    }

    @Override
    public void show(@Nullable T known) {
        setValue(known == null ? "" : writer.apply(known));
    }

    @Override
    public @Nullable T fact() {
        return fact;
    }

    @Override
    public boolean isReadable() {
        return !isInvalid();
    }

    @Override
    public void putCursor() {
        focus();
    }

    @Override
    public void whenChanged(Runnable then) {
        addValueChangeListener(_ -> then.run());
    }

    @Override
    public Component component() {
        return this;
    }
}
