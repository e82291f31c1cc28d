package org.cleardocket.staff.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.requests.NewNumber;
import org.cleardocket.requests.Numbers;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.StaffMember;

/** Changes the numbers of the person whose request is on screen. */
class NumberDesk implements NumbersPane.Change {

    private final Numbers numbers;
    private final Request request;
    private final Supplier<Request> own;
    private final StaffMember member;
    private final Attempt attempt;

    /** @param own makes the request on screen the member's own, where nobody has it */
    NumberDesk(Numbers numbers, Request request, Supplier<Request> own, StaffMember member, Attempt attempt) {
        this.numbers = numbers;
        this.request = request;
        this.own = own;
        this.member = member;
        this.attempt = attempt;
    }

    @Override
    public void number() {
        open("Change number", "New number", told -> {
            numbers.change(told, member);
            return "The number is changed. Both are told, as far as they may get texts. The new one opens the request with "
                    + "a code and the person’s birth date.";
        });
    }

    @Override
    public void second() {
        open("Second number", "Another number", told -> {
            numbers.setSecond(told, member);
            return "Saved.";
        });
    }

    @Override
    public void noSecond() {
        attempt.attempt(request.id(), () -> {
            numbers.removeSecond(request.id(), own.get().version(), member);
            return "The second number is removed.";
        });
    }

    @Override
    public void signOutDevices() {
        attempt.attempt(request.id(), () -> {
            numbers.signOutDevices(request.id(), own.get().version(), member);
            return "Every device is signed out. With a new code the person gets in again.";
        });
    }

    @Override
    public void agreed() {
        tell("They agree to texts", new ReadAloud(numbers.consentWords(request.language()), request.language()),
                "They agree", phone -> {
                    numbers.agreeToTexts(request.id(), own.get().version(), phone, member);
                    return "Recorded. Texts may go to this number.";
                });
    }

    @Override
    public void stopped() {
        tell("They want no texts", new Paragraph("From now on nothing goes to this number: no news, no reminders and "
                + "no codes, for any request."), "Stop all texts", phone -> {
                    numbers.stopTexts(request.id(), own.get().version(), phone, member);
                    return "Recorded. No text goes to this number.";
                });
    }

    private void tell(String title, Component about, String save, Function<PhoneNumber, String> step) {
        new ToldDialog(title, about, request.person().numbers(), save, (dialog, phone) ->
                attempt.attempt(request.id(), () -> {
                    var said = step.apply(phone);
                    dialog.close();
                    return said;
                })).open();
    }

    private void open(String title, String label, Function<NewNumber, String> step) {
        new NumberDialog(title, label, numbers.consentWords(request.language()), request.language(),
                phone -> numbers.isAnothers(request.id(), phone),
                (dialog, phone, mayText) -> attempt.attempt(request.id(), () -> {
                    var said = step.apply(new NewNumber(request.id(), own.get().version(), phone, mayText));
                    dialog.close();
                    return said;
                })).open();
    }
}
