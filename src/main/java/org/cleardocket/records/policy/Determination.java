package org.cleardocket.records.policy;

/**
 * What a policy says of one conviction.
 *
 * @param words  as the policy puts it: {@code Eligible for Dismissal}
 * @param reason why: {@code 50 years or older}
 */
public record Determination(Effect effect, String words, String reason) {

    static final Determination NONE = new Determination(Effect.NONE, "", "");

    static Determination dismissal(String reason) {
        return new Determination(Effect.DISMISS, "Eligible for Dismissal", reason);
    }

    static Determination reduction(String reason) {
        return new Determination(Effect.LOWER, "Eligible for Reduction", reason);
    }

    static Determination handReview(String reason) {
        return new Determination(Effect.REVIEW, "Hand Review", reason);
    }

    static Determination cityAttorneys(String reason) {
        return new Determination(Effect.REVIEW, "To be reviewed by City Attorneys", reason);
    }

    static Determination notEligible(String reason) {
        return new Determination(Effect.NONE, "Not eligible", reason);
    }
}
