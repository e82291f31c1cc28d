package org.cleardocket.records.policy;

import java.util.List;
import org.cleardocket.records.history.Conviction;

/**
 * One conviction that a policy decides, with what is shown beside the decision.
 *
 * @param superstrikes  of the person, as the policy knows them
 * @param registrable   offenses of the person that mean registration, as the policy knows them
 * @param more          cells that only this policy has, in the order of {@link Policy#moreColumns}
 */
public record Finding(Conviction conviction, Determination determination, List<String> superstrikes,
        List<String> registrable, List<String> more) {
}
