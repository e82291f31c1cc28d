package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.language.Wording;
import org.cleardocket.requests.Assessment;
import org.cleardocket.staff.LeaveDialog;
import org.cleardocket.staff.Notices;

/** The attorney's confidential step for one conviction: facts on the left, and at once the law on the right. */
public class AssessmentEditor extends Dialog {

    private final int position;
    private final LocalDate born;
    private final FactsForm form;
    private final LawNow law;
    private final Button save = new Button("Save as a new version");
    private Assessment newest;

    /**
     * @param position of the conviction, from 1
     * @param newest   what is kept
     * @param born     the person's birth date
     * @param keep     gets what is entered, all of it
     */
    public AssessmentEditor(int position, Assessment newest, LocalDate born, LocalDate today, Wording wording,
            Consumer<Facts> keep) {
        this.position = position;
        this.born = born;
        this.newest = newest;
        form = new FactsForm(newest.facts(), today, this::refresh);
        law = new LawNow(wording, today);
        addClassName("assessment");
        var confidential = new Paragraph("Only the Public Defender’s team sees this. The prosecutor and the "
                + "person’s own page never show it.");
        confidential.addClassName("confidential");
        var sides = new Div(form, law);
        sides.addClassName("sides");
        add(confidential, sides);
        addButtons(keep);
        addDialogCloseActionListener(_ -> leave());
        setCloseOnOutsideClick(false);
        setWidth("min(96vw, 84rem)");
        setHeight("94dvh");
        follow(newest);
        form.focusFirst();
    }

    /** A colleague or another window kept a newer version meanwhile: what was typed stays and is compared with it. */
    public void follow(Assessment kept) {
        newest = kept;
        setHeaderTitle("Assess conviction %d, from version %d".formatted(position, kept.version()));
        refresh();
    }

    /** Of which conviction, from 1. */
    public int position() {
        return position;
    }

    /** Whatever became of saving: it can be tried again. */
    public void wake() {
        save.setEnabled(true);
    }

    private void addButtons(Consumer<Facts> keep) {
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setTooltipText("Ctrl Enter");
        save.setDisableOnClick(true);
        save.addClickListener(_ -> save(keep));
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
        getFooter().add(new Button("Cancel", _ -> leave()), save);
    }

    private void refresh() {
        form.facts().ifPresentOrElse(facts -> {
            form.compareAge(facts, born);
            law.show(facts, newest);
        }, law::waitForReadable);
    }

    private void save(Consumer<Facts> keep) {
        form.facts().ifPresentOrElse(keep, () -> {
            Notices.refused("Something cannot be read yet. Correct the field, then save again.");
            form.focusUnreadable();
            wake();
        });
    }

    private void leave() {
        if (form.facts().equals(Optional.of(newest.facts()))) {
            close();
            return;
        }
        new LeaveDialog(this::close, () -> { }).open();
    }
}
