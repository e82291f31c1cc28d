package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Prior;
import org.cleardocket.staff.Words;

/** One other conviction of the person. */
class PriorRow extends Div {

    private static final String LOOK_UP = "Look it up";

    private final TypedInput<String> section = new TypedInput<>("Section", Typed::text, text -> text);
    private final TypedInput<DateRange> convicted;
    private final ChoiceInput<Boolean> superStrike = choice("Super strike");
    private final ChoiceInput<Boolean> registration = choice("290(c)");
    private final Button remove = new Button("Remove");

    PriorRow(Prior known, LocalDate today, Runnable changed, Consumer<PriorRow> removed) {
        convicted = TypedDate.input("Convicted", today);
        addClassName("prior");
        getElement().setAttribute("role", "group");
        section.setPlaceholder("187(a) PC");
        section.show(known.section());
        convicted.show(known.convictionDate());
        superStrike.show(known.superStrike());
        registration.show(known.reg290c());
        inputs().forEach(input -> input.whenChanged(changed));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(_ -> removed.accept(this));
        add(section, convicted, superStrike, registration, remove);
    }

    /** Its place among the rows, from 1. */
    void setNumber(int number) {
        getElement().setAttribute("aria-label", "Other conviction " + number);
        remove.setAriaLabel("Remove other conviction " + number);
    }

    /** Empty where nothing was entered yet: an empty row states nothing. */
    Optional<Prior> prior() {
        var entered = inputs().anyMatch(input -> input.fact() != null);
        return entered ? Optional.of(new Prior(section.fact(), convicted.fact(), superStrike.fact(),
                registration.fact())) : Optional.empty();
    }

    boolean isReadable() {
        return inputs().allMatch(FactInput::isReadable);
    }

    void putCursor() {
        inputs().filter(input -> !input.isReadable()).findFirst().orElse(section).putCursor();
    }

    private Stream<FactInput<?>> inputs() {
        return Stream.of(section, convicted, superStrike, registration);
    }

    private static ChoiceInput<Boolean> choice(String label) {
        return new ChoiceInput<>(label, List.of(true, false), Words::of, LOOK_UP);
    }
}
