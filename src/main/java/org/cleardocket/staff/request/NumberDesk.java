package org.cleardocket.staff.request;

import java.util.function.Function;
import org.cleardocket.requests.NewNumber;
import org.cleardocket.requests.Numbers;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.StaffMember;

/** Changes the numbers of the person whose request is on screen. */
class NumberDesk implements NumbersPane.Change {

    private final Numbers numbers;
    private final Request request;
    private final StaffMember member;
    private final Attempt attempt;

    NumberDesk(Numbers numbers, Request request, StaffMember member, Attempt attempt) {
        this.numbers = numbers;
        this.request = request;
        this.member = member;
        this.attempt = attempt;
    }

    @Override
    public void number() {
        open("Change number", "New number", told -> {
            numbers.change(told, member);
            return "The number is changed. Both are told, as far as they may get texts.";
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
            numbers.removeSecond(request.id(), request.version(), member);
            return "The second number is removed.";
        });
    }

    private void open(String title, String label, Function<NewNumber, String> step) {
        new NumberDialog(title, label, numbers.consentWords(request.language()), request.language(),
                (dialog, phone, mayText) -> attempt.attempt(request.id(), () -> {
                    var said = step.apply(new NewNumber(request.id(), request.version(), phone, mayText));
                    dialog.close();
                    return said;
                })).open();
    }
}
