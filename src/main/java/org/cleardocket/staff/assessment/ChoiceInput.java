package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fact that is one of a few; the first choice is always that it is not known. */
class ChoiceInput<T> extends Select<T> implements FactInput<T> {

    private final List<T> choices;

    ChoiceInput(String label, List<T> choices, Function<T, String> words, String unknown) {
        this.choices = choices;
        setLabel(label);
        setItemLabelGenerator(choice -> choice == null ? unknown : words.apply(choice));
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(unknown);
        setPlaceholder(unknown);
        setItems(choices);
    }

    /** Shows also what is no longer among the choices. */
    @Override
    public void show(@Nullable T known) {
        if (known != null && !choices.contains(known)) {
            setItems(Stream.concat(choices.stream(), Stream.of(known)).toList());
        }
        setValue(known);
    }

    @Override
    public @Nullable T fact() {
        return getValue();
    }

    @Override
    public boolean isReadable() {
        return true;
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
