package org.cleardocket.requests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.stereotype.Component;

/** A person asks; we follow the request to a decision. */
@Component
public class Requests {

    /**
     * Takes a request in: the request, its first step, the line in the log and the text are one.
     *
     * @return the request of this submission key, the first one if it was sent before
     */
    public FollowedRequest submit(NewRequest request) {
        throw new UnsupportedOperationException();
    }

    /** What the owner of a number sees, the newest first. The caller has proven that the number is theirs. */
    public List<FollowedRequest> followedBy(PhoneNumber phone) {
        throw new UnsupportedOperationException();
    }

    /** One page of the queue. */
    public List<QueueRow> queue(QueueQuery query, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many rows the queue has. */
    public int count(QueueQuery query) {
        throw new UnsupportedOperationException();
    }

    /** How many requests each tab holds. */
    public Map<QueueTab, Integer> tabs() {
        throw new UnsupportedOperationException();
    }

    /**
     * Shows a request to a staff member, and logs that they saw it.
     *
     * @throws RequestNotFound where there is none
     */
    public Request open(RequestId id, StaffMember viewer) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes a request the staff member's own; a new one goes into review.
     *
     * @throws RequestAlreadyClaimed where a colleague has it
     */
    public void claim(RequestId id, StaffMember member) {
        throw new UnsupportedOperationException();
    }

    /** Claims the oldest new request that nobody has; two colleagues never get the same one. */
    public Optional<RequestId> claimNext(StaffMember member) {
        throw new UnsupportedOperationException();
    }

    /** Gives a request back to the queue. */
    public void release(RequestId id, StaffMember member) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes an action: state, note and text in one transaction.
     *
     * @throws RequestChanged    where the version on their screen is not the newest
     * @throws IllegalTransition where the state cannot follow the present one
     * @throws ReasonNeeded      where a reason is missing
     * @throws AttorneyNeeded    where only an attorney may do it
     */
    public void act(Action action, StaffMember member) {
        throw new UnsupportedOperationException();
    }

    /** What the text of an action would say to this request's person. */
    public String previewText(RequestId id) {
        throw new UnsupportedOperationException();
    }
}
