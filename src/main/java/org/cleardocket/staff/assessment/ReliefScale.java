package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Objects;
import org.cleardocket.eligibility.Relief;
import org.cleardocket.eligibility.Result;
import org.jspecify.annotations.Nullable;

/**
 * From no change to dismissed: a bar from floor to ceiling, and beneath it where it was before. A picture of what
 * {@link LawSection} says in words, so screen readers pass it by.
 */
public class ReliefScale extends Div {

    private final Span now = bar("now");
    private final Span before = bar("before");

    public ReliefScale() {
        addClassName("scale");
        getElement().setAttribute("aria-hidden", "true");
        var steps = new Div(Arrays.stream(Relief.values()).map(step -> new Span(words(step))).toArray(Span[]::new));
        steps.addClassName("steps");
        var track = new Div(now, before);
        track.addClassName("track");
        add(track, steps);
    }

    /** @param earlier what it was; {@code null} where there is nothing to compare with */
    public void show(Result result, @Nullable Result earlier) {
        place(now, result);
        before.setVisible(earlier != null && moved(result, earlier));
        if (earlier != null) {
            place(before, earlier);
        }
    }

    static boolean moved(Result one, Result other) {
        return !Objects.equals(one.floor(), other.floor()) || !Objects.equals(one.ceiling(), other.ceiling());
    }

    private static void place(Span bar, Result result) {
        bar.setClassName("nowhere", result.floor() == null || result.ceiling() == null);
        if (result.floor() != null && result.ceiling() != null) {
            bar.getStyle().set("--floor", String.valueOf(result.floor().ordinal()))
                    .set("--ceiling", String.valueOf(result.ceiling().ordinal()));
        }
    }

    private static Span bar(String name) {
        var bar = new Span();
        bar.addClassNames("reach", name);
        return bar;
    }

    private static String words(Relief step) {
        return switch (step) {
            case NO_CHANGE_PROP64 -> "No change";
            case REDESIGNATE_MISDEMEANOR -> "Misdemeanor";
            case REDESIGNATE_INFRACTION -> "Infraction";
            case DISMISS_AND_SEAL -> "Dismissed";
        };
    }
}
