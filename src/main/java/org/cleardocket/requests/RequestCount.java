package org.cleardocket.requests;

import java.util.List;

/**
 * One conviction of a request, as staff see it.
 *
 * @param asked       as the person described it
 * @param assessments all versions, the person's first
 */
public record RequestCount(AskedCount asked, List<Assessment> assessments) {

    public RequestCount {
        assessments = List.copyOf(assessments);
    }

    /** What the person said. */
    public Assessment first() {
        return assessments.getFirst();
    }

    /** What is known today. */
    public Assessment newest() {
        return assessments.getLast();
    }

    /** For the person: the answer to their own words and nothing that an attorney found out. */
    DecidedCount answer() {
        return new DecidedCount(asked, first().result());
    }
}
