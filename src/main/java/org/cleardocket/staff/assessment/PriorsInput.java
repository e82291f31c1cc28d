package org.cleardocket.staff.assessment;

import static org.cleardocket.requests.NewAssessment.MOST_PRIORS;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cleardocket.eligibility.Prior;
import org.jspecify.annotations.Nullable;

/** The person's other convictions, earlier or later, a row each. */
class PriorsInput extends Div implements FactInput<List<Prior>> {

    private static final Prior NOTHING_YET = new Prior(null, null, null, null);

    private final LocalDate today;
    private final List<PriorRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button add = new Button("Add a conviction");
    private final Span limit = new Span(MOST_PRIORS + " is the most that can be kept. Enter those that matter most.");
    private Runnable changed = () -> { };

    PriorsInput(LocalDate today) {
        this.today = today;
        addClassName("priors");
        limit.addClassName("quiet");
        add.addClickListener(_ -> addAnother());
        add(list, add, limit);
        fit();
    }

    @Override
    public void show(@Nullable List<Prior> known) {
        rows.clear();
        list.removeAll();
        Optional.ofNullable(known).orElse(List.of()).forEach(this::add);
        fit();
    }

    @Override
    public List<Prior> fact() {
        return rows.stream().map(PriorRow::prior).flatMap(Optional::stream).toList();
    }

    @Override
    public boolean isReadable() {
        return rows.stream().allMatch(PriorRow::isReadable);
    }

    @Override
    public void putCursor() {
        rows.stream().filter(Predicate.not(PriorRow::isReadable)).findFirst()
                .ifPresentOrElse(PriorRow::putCursor, add::focus);
    }

    @Override
    public void whenChanged(Runnable then) {
        changed = then;
    }

    @Override
    public Component component() {
        return this;
    }

    private void addAnother() {
        add(NOTHING_YET);
        fit();
        rows.getLast().putCursor();
    }

    private void add(Prior prior) {
        var row = new PriorRow(prior, today, () -> changed.run(), this::remove);
        rows.add(row);
        list.add(row);
    }

    private void remove(PriorRow row) {
        rows.remove(row);
        list.remove(row);
        fit();
        add.focus();
        changed.run();
    }

    private void fit() {
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i).setNumber(i + 1);
        }
        add.setEnabled(rows.size() < MOST_PRIORS);
        limit.setVisible(rows.size() >= MOST_PRIORS);
    }
}
