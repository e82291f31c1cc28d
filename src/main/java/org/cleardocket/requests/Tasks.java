package org.cleardocket.requests;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff have to do about the texts of a request, and do. Whoever may work on the request may do them; each ends
 * once, with a line in its history. Each call is one transaction.
 */
@Component
public class Tasks {

    private final TaskStore store;
    private final RequestTexts texts;
    private final RequestSteps steps;

    Tasks(TaskStore store, RequestTexts texts, RequestSteps steps) {
        this.store = store;
        this.texts = texts;
        this.steps = steps;
    }

    /** What is to be done about a request, the oldest first. */
    @Transactional(readOnly = true)
    public List<Task> of(RequestId request) {
        return store.of(request);
    }

    /**
     * The member has seen to it.
     *
     * @throws TaskAlreadyDone       where somebody else has
     * @throws RequestAlreadyClaimed where a colleague has the request
     */
    @Transactional
    public void done(Task task, StaffMember member) {
        var request = steps.lock(task.request(), member);
        end(task, request, member, TaskEnding.DONE, "", Optional.empty());
    }

    /**
     * Sends the text of a task again, in the same words, to the person's number.
     *
     * @throws CannotBeTexted        where the text or the number is not one for a second try
     * @throws TextRefused           where its words must not go out any more
     * @throws TaskAlreadyDone       where somebody else has seen to it
     * @throws RequestAlreadyClaimed where a colleague has the request
     */
    @Transactional
    public void sendAgain(Task task, StaffMember member) {
        var request = steps.lock(task.request(), member);
        var open = open(task);
        if (!open.mayBeSentAgain() || !request.mayText()) {
            throw new CannotBeTexted();
        }
        var text = texts.again(request, Optional.ofNullable(open.textId()), request.person().phone());
        end(open, request, member, TaskEnding.SENT_AGAIN, "", Optional.of(text));
    }

    /**
     * The person is told in another way: by the same text to their second number, or by the member.
     *
     * @param note what was said, or when the letter went; at most {@link Action#LONGEST} characters
     * @throws ReasonNeeded          where the note is empty
     * @throws CannotBeTexted        where there is no second number for texts
     * @throws TextRefused           where the words of the text must not go out any more
     * @throws TaskAlreadyDone       where somebody else has seen to it
     * @throws RequestAlreadyClaimed where a colleague has the request
     */
    @Transactional
    public void toldAnotherWay(Task task, OtherWay way, String note, StaffMember member) {
        var request = steps.lock(task.request(), member);
        if (note.isBlank()) {
            throw new ReasonNeeded();
        }
        var text = way == OtherWay.SECOND_NUMBER
                ? Optional.of(textSecond(request, open(task))) : Optional.<Long>empty();
        end(task, request, member, way.ending(), note, text);
    }

    private long textSecond(Request request, Task task) {
        var second = request.person().second();
        if (second == null || !second.mayText()) {
            throw new CannotBeTexted();
        }
        var earlier = task.needsOtherWay() ? Optional.ofNullable(task.textId()) : Optional.<Long>empty();
        return texts.again(request, earlier, second.phone());
    }

    /** As it is now: what is on screen may be old. */
    private Task open(Task task) {
        return store.find(task.id()).filter(open -> open.request().equals(task.request()))
                .orElseThrow(TaskAlreadyDone::new);
    }

    private void end(Task task, Request request, StaffMember member, TaskEnding ending, String note,
            Optional<Long> text) {
        if (!store.end(task.id(), ending, member.id(), note.strip(), steps.now())) {
            throw new TaskAlreadyDone();
        }
        var said = "%s: %s. %s".formatted(task.kind().words(), ending.words(), note);
        steps.step(request, request.owner(),
                steps.line(member, request.status(), "", said, text.orElse(null)));
        if (task.kind().isFromPerson() && FollowedRequest.isAnswered(request)) {
            steps.keepPromise(request);
        }
        steps.record(request, member, "request.task_done");
    }
}
