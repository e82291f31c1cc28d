package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.FactsBuilder;

/** All facts of one conviction, in groups. */
class FactsForm extends Div {

    private record Entry<T>(Fact<T> fact, FactInput<T> input) {

        static <T> Entry<T> of(Fact<T> fact, Facts known, LocalDate today, Runnable changed) {
            var input = fact.input().apply(today);
            input.show(fact.from().apply(known));
            input.whenChanged(changed);
            return new Entry<>(fact, input);
        }

        void putInto(FactsBuilder facts) {
            fact.into().accept(facts, input.fact());
        }
    }

    private final List<Entry<?>> entries = new ArrayList<>();

    FactsForm(Facts known, LocalDate today, Runnable changed) {
        addClassName("facts-form");
        for (var group : FactGroup.ALL) {
            var fields = new Div();
            fields.addClassName("fields");
            for (var fact : group.facts()) {
                var entry = Entry.of(fact, known, today, changed);
                entries.add(entry);
                fields.add(entry.input().component());
            }
            add(new FieldSet(group.name(), fields));
        }
    }

    /** What is entered; empty while something cannot be read. */
    Optional<Facts> facts() {
        if (!entries.stream().allMatch(entry -> entry.input().isReadable())) {
            return Optional.empty();
        }
        var facts = Facts.builder();
        entries.forEach(entry -> entry.putInto(facts));
        return Optional.of(facts.build());
    }

    /** Puts the cursor where the form begins. */
    void focusFirst() {
        entries.getFirst().input().putCursor();
    }

    /** Puts the cursor where something cannot be read. */
    void focusUnreadable() {
        entries.stream().filter(entry -> !entry.input().isReadable()).findFirst()
                .ifPresent(entry -> entry.input().putCursor());
    }
}
