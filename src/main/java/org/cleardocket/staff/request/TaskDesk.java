package org.cleardocket.staff.request;

import java.util.Optional;
import org.cleardocket.requests.OtherWay;
import org.cleardocket.requests.Request;
import org.cleardocket.requests.SecondNumber;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.requests.Task;
import org.cleardocket.requests.Tasks;

/** Ends the tasks of the request on screen. */
class TaskDesk implements TasksPane.Steps {

    private final Tasks tasks;
    private final Request request;
    private final StaffMember member;
    private final Attempt attempt;

    TaskDesk(Tasks tasks, Request request, StaffMember member, Attempt attempt) {
        this.tasks = tasks;
        this.request = request;
        this.member = member;
        this.attempt = attempt;
    }

    @Override
    public void done(Task task) {
        attempt.attempt(request.id(), () -> {
            tasks.done(task, member);
            return "Done.";
        });
    }

    @Override
    public void sendAgain(Task task) {
        attempt.attempt(request.id(), () -> {
            tasks.sendAgain(task, member);
            return "It will be sent again.";
        });
    }

    @Override
    public void tellAnotherWay(Task task) {
        var second = Optional.ofNullable(request.person().second()).filter(SecondNumber::mayText).isPresent();
        new OtherWayDialog(second, (dialog, way, note) -> attempt.attempt(request.id(), () -> {
            tasks.toldAnotherWay(task, way, note, member);
            dialog.close();
            return way == OtherWay.SECOND_NUMBER ? "It will be sent to the second number." : "Saved.";
        })).open();
    }
}
