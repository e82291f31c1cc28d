package org.cleardocket.staff.request;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cleardocket.eligibility.CaseNumber;
import org.cleardocket.eligibility.Courthouse;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.requests.AskedCount;
import org.cleardocket.requests.Request;
import org.cleardocket.staff.FactList;
import org.cleardocket.staff.Moment;
import org.cleardocket.staff.Times;
import org.cleardocket.staff.Words;
import org.jspecify.annotations.Nullable;

/** What the person said, of themselves and of each conviction. */
class FactsPane extends Section {

    /** @param stopped whether no text may go to the person's mobile */
    FactsPane(Request request, boolean stopped, Instant now) {
        addClassName("pane");
        add(new H2("What the person said"), person(request, stopped, now));
        for (var i = 0; i < request.counts().size(); i++) {
            var asked = request.counts().get(i).asked();
            add(new H3(Words.count(i + 1, asked.facts())), conviction(asked));
        }
    }

    private static FactList person(Request request, boolean stopped, Instant now) {
        var person = request.person();
        var language = new Span(request.language().nativeName());
        language.getElement().setAttribute("lang", request.language().tag());
        return new FactList()
                .fact("Name", person.name())
                .fact("Born", Times.day(person.birthDate()))
                .fact("Mobile", person.phone().display())
                .fact("Language", language)
                .fact("Texts", stopped ? "Stopped texts" : request.mayText() ? "Agreed to texts" : "Did not agree to texts")
                .fact("Asked", new Moment(request.submittedAt(), now));
    }

    private static FactList conviction(AskedCount asked) {
        var facts = asked.facts();
        var list = new FactList()
                .fact("Section", facts.raw())
                .fact("Level", words(facts.level()))
                .fact("Offense", date(facts.offenseDate()))
                .fact("Convicted", date(facts.convictionDate()))
                .fact("Age then", age(facts))
                .fact("Sentence", finished(facts.serving()))
                .fact("Where", where(facts))
                .fact("Courthouse", courthouse(asked.courthouse()))
                .fact("Case number", caseNumber(asked.caseNumber()));
        stated(list, facts);
        return list;
    }

    /** Facts that matter only where somebody stated them. */
    private static void stated(FactList list, Facts facts) {
        optional(list, "Prosecuted by", facts.prosecutingCity());
        optional(list, "Conduct", words(facts.conduct()));
        optional(list, "Juvenile court", yes(facts.juvenile()));
        optional(list, "No conviction", yes(facts.noConviction()));
        optional(list, "Order already made", yes(facts.reliefOrderSeen()));
    }

    private static void optional(FactList list, String name, @Nullable String value) {
        if (value != null) {
            list.fact(name, value);
        }
    }

    private static @Nullable String date(@Nullable DateRange range) {
        return range == null ? null : Words.of(range);
    }

    private static @Nullable String age(Facts facts) {
        return facts.ageAtOffense() != null ? String.valueOf(facts.ageAtOffense())
                : facts.ageBand() == null ? null : Words.of(facts.ageBand());
    }

    private static @Nullable String finished(@Nullable Boolean serving) {
        return serving == null ? null : serving ? "Still serving" : "All finished";
    }

    private static @Nullable String where(Facts facts) {
        return Boolean.TRUE.equals(facts.federal()) ? "Federal, military or tribal court"
                : facts.state() != null && !facts.state().equals("CA") ? facts.state() : facts.county();
    }

    private static @Nullable String courthouse(@Nullable String key) {
        return Optional.ofNullable(key).flatMap(Courthouse::find).map(Courthouse::name).orElse(null);
    }

    /** With what its shape tells, which is a hint and no more. */
    private static @Nullable String caseNumber(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var number = CaseNumber.read(written);
        var shape = switch (number.kind()) {
            case FELONY, OLD_FELONY, MISDEMEANOR, RECENT -> Stream.of(number.level().map(Words::of),
                    number.courthouse().map(Courthouse::name)).flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            case JUVENILE -> "Juvenile court";
            case NO_CONVICTION -> "Not a kind of case that ends in a conviction";
            case OTHER, UNREADABLE -> "Unknown shape";
        };
        return shape.isEmpty() ? written : written + " (" + shape + ')';
    }

    private static @Nullable String words(@Nullable Enum<?> constant) {
        return constant == null ? null : Words.of(constant);
    }

    private static @Nullable String yes(@Nullable Boolean stated) {
        return Boolean.TRUE.equals(stated) ? "Yes" : null;
    }
}
