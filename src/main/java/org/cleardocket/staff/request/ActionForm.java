package org.cleardocket.staff.request;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cleardocket.requests.Action;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.RequestId;
import org.cleardocket.requests.RequestStatus;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.requests.StaffText;
import org.cleardocket.staff.Words;

/** The one form by which a request moves: state, reason, note and text go together or not at all. */
class ActionForm extends Section {

    private static final int LONGEST = 2000;

    private final Paragraph whose = new Paragraph();
    private final Select<RequestStatus> status = new Select<>();
    private final Paragraph end = new Paragraph();
    private final Function<RequestStatus, Duration> papersKept;
    private final TextArea reason = new TextArea("Reason");
    private final TextArea note = new TextArea("Note for colleagues");
    private final TextChoice text = new TextChoice();
    private final Button save = new Button("Save");
    private Request request;
    private boolean isColleagues;

    ActionForm(Request request, StaffMember member, TextOffer offer, Instant now,
            Function<RequestStatus, Duration> papersKept, Consumer<Action> act) {
        this.papersKept = papersKept;
        addClassNames("pane", "action");
        status.setLabel("New status");
        status.setItemLabelGenerator(this::label);
        status.addValueChangeListener(_ -> {
            status.setInvalid(false);
            fit();
        });
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.ON_BLUR);
        note.setMaxLength(LONGEST);
        note.setHelperText("Only colleagues read this.");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(_ -> save(act));
        whose.addClassName("whose");
        whose.getElement().setAttribute("role", "status");
        end.getElement().setAttribute("role", "status");
        add(new H2("Take action"), whose, status, end, reason, note, text, save);
        show(request, member, offer, now);
    }

    /** Shows the request as it is now, and keeps what was typed as far as it still makes sense. */
    final void show(Request current, StaffMember member, TextOffer offer, Instant now) {
        var chosen = request == null || keepsStatus() ? current.status() : status.getValue();
        request = current;
        var possible = possible(current, member);
        status.setItems(possible);
        status.setValue(possible.contains(chosen) ? chosen : current.status());
        text.show(offer, now);
        tellWhose(member);
        wake();
        fit();
    }

    /** Whether nobody would miss it: nothing is typed and nothing is chosen. */
    boolean isEmpty() {
        return keepsStatus() && reason.isEmpty() && note.isEmpty() && text.isEmpty();
    }

    private boolean keepsStatus() {
        return status.getValue() == null || status.getValue() == request.status();
    }

    RequestId request() {
        return request.id();
    }

    /** The request may have been released or claimed by others while something was typed here. */
    private void tellWhose(StaffMember member) {
        var owner = request.owner();
        isColleagues = owner != null && !owner.id().equals(member.id());
        whose.setVisible(owner == null || isColleagues);
        whose.setText(owner == null ? "Nobody has this request now. If you save, it is yours."
                : owner.name() + " has this request now, so you cannot save. What you typed stays here to be copied.");
    }

    /** The form is done with: nothing typed is kept. */
    void clear() {
        reason.clear();
        note.clear();
        text.clear();
        status.setValue(request.status());
        fit();
    }

    /** After a refusal. */
    void wake() {
        save.setEnabled(!isColleagues);
    }

    private void fit() {
        var next = status.getValue() == null ? request.status() : status.getValue();
        var keeps = next == request.status();
        reason.setVisible(!keeps || !reason.isEmpty());
        reason.setHelperText(keeps ? "Only a new status takes a reason." : "The person can read this.");
        reason.setRequired(request.status().needsReason(next));
        reason.setInvalid(false);
        end.setVisible(!keeps && !next.isOpen());
        end.setText(end.isVisible() ? end(next) : "");
        save.setText(keeps ? "Save" : "Save as “" + Words.of(next) + "”");
    }

    /** What becomes of the papers when a request ends. */
    private String end(RequestStatus next) {
        var days = papersKept.apply(next).toDays();
        return "The person’s papers, if there are any, are destroyed %s from now, and nothing brings them back after that. "
                .formatted(days == 1 ? "one day" : days + " days") + "Until then you can take the request back into review. Tasks that are open stay open.";
    }

    private void save(Consumer<Action> act) {
        var next = status.getValue();
        if (!text.isComplete()) {
            wake();
            return;
        }
        if (next == request.status() && !reason.isEmpty()) {
            refuse(reason, "Only a new status takes a reason. Choose one, or empty this field.");
        } else if (promisesList() && next != RequestStatus.NEEDS_INFO) {
            refuse(status, "The text says that a list of papers stands on the person’s page. Choose “Needs info” and write "
                    + "in the reason which papers.");
        } else if (next == request.status() && note.isEmpty() && text.chosen().isEmpty()) {
            refuse(note, "Choose a new status, write a note, or send a text.");
        } else if (request.status().needsReason(next) && reason.getValue().isBlank()) {
            askForReason();
            wake();
        } else {
            send(next, act);
        }
    }

    private void refuse(HasValidation field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        wake();
    }

    private void send(RequestStatus next, Consumer<Action> act) {
        var action = new Action(request.id(), request.version(), next, reason.getValue(), note.getValue(),
                text.chosen().orElse(null));
        if (next == RequestStatus.WITHDRAWN && next != request.status()) {
            askAboutWithdrawal(() -> act.accept(action));
        } else {
            act.accept(action);
        }
    }

    private void askAboutWithdrawal(Runnable save) {
        var dialog = new ConfirmDialog("Did the person take the request back?", end(RequestStatus.WITHDRAWN),
                "Yes, they took it back", _ -> save.run(), "No", _ -> wake());
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    /** Whether the text sends the person to a list, which is the reason of “Needs info”. */
    private boolean promisesList() {
        return text.chosen().filter(StaffText.Fixed.PAPERS_NEEDED::equals).isPresent();
    }

    /** Points at the reason that is missing. */
    void askForReason() {
        reason.setErrorMessage("This step needs a reason.");
        reason.setInvalid(true);
        reason.focus();
    }

    private String label(RequestStatus choice) {
        return choice == request.status() ? "Keep “" + Words.of(choice) + "”" : Words.of(choice);
    }

    private static List<RequestStatus> possible(Request request, StaffMember member) {
        var next = request.status().next().stream().filter(to -> member.attorney() || !to.isForAttorneys());
        return Stream.concat(Stream.of(request.status()), next).toList();
    }
}
