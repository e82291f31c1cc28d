package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import org.jspecify.annotations.Nullable;

/** A fact that is so or not, or not known: a box to tick could not tell the last two apart. */
class YesNoInput extends RadioButtonGroup<YesNoInput.Known> implements FactInput<Boolean> {

    /** What is known. */
    enum Known {
        UNKNOWN("Not known"), YES("Yes"), NO("No");

        private final String words;

        Known(String words) {
            this.words = words;
        }
    }

    YesNoInput(String label) {
        super(label);
        addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        setItems(Known.values());
        setItemLabelGenerator(known -> known.words);
        setValue(Known.UNKNOWN);
    }

    @Override
    public void show(@Nullable Boolean known) {
        setValue(known == null ? Known.UNKNOWN : known ? Known.YES : Known.NO);
    }

    @Override
    public @Nullable Boolean fact() {
        return switch (getValue()) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> null;
        };
    }

    @Override
    public boolean isReadable() {
        return true;
    }

    @Override
    public void putCursor() {
        getElement().callJsFunction("focus");
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
