package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cleardocket.eligibility.AgeBand;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.FactsBuilder;
import org.cleardocket.staff.Times;

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

    /**
     * Says at the age where the birth date rules it out on the date of the offense. It can be kept all the same: nobody
     * knows which of the three is wrong.
     *
     * @param born the person's birth date
     */
    void compareAge(Facts typed, LocalDate born) {
        var offense = typed.offenseDate();
        var why = "";
        if (offense != null && !born.isAfter(offense.from())) {
            var least = Period.between(born, offense.from()).getYears();
            var most = Period.between(born, offense.to()).getYears();
            var age = typed.ageAtOffense();
            var band = typed.ageBand();
            if (age != null ? age < least || age > most : band != null
                    && (band.compareTo(AgeBand.of(least)) < 0 || band.compareTo(AgeBand.of(most)) > 0)) {
                why = "Somebody born on %s was %s then. Check the age and both dates.".formatted(Times.day(born),
                        least == most ? least : least + " to " + most);
            }
        }
        help(FactGroup.AGE, typed.ageAtOffense() != null ? why : "");
        help(FactGroup.AGE_BAND, typed.ageAtOffense() == null ? why : "");
    }

    private void help(String fact, String words) {
        entries.stream().filter(entry -> entry.fact().name().equals(fact)).map(entry -> entry.input().component())
                .forEach(field -> ((HasHelper) field).setHelperText(words));
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
