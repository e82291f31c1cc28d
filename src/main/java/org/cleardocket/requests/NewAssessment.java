package org.cleardocket.requests;

import org.cleardocket.eligibility.Facts;

/**
 * What an attorney knows of a count.
 *
 * @param version  the request's version that was on their screen
 * @param position of the count, from 1
 * @param facts    all that is known, not only what is new; at most {@link #MOST_PRIORS} other convictions
 */
public record NewAssessment(RequestId request, int version, int position, Facts facts) {

    /** How many other convictions may be kept with a count. */
    public static final int MOST_PRIORS = 50;

    /** @throws IllegalArgumentException where there are too many other convictions */
    public NewAssessment {
        if (facts.priors().size() > MOST_PRIORS) {
            throw new IllegalArgumentException("more than " + MOST_PRIORS + " other convictions");
        }
    }

    /** Nothing of a case reaches a log. */
    @Override
    public String toString() {
        return "NewAssessment[…]";
    }
}
