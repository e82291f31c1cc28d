package org.cleardocket.records;

import java.util.SortedMap;

/**
 * What an assessment came to.
 *
 * @param rows        data rows of all files
 * @param notAssessed those of them that are only reported
 * @param ofNobody    those of them of which it is not known whose they are, so that anyone's history may lack them
 * @param noted       those of them that were assessed although something about them is odd
 * @param people      who has a row that was assessed
 * @param convictions of all these people, in all counties
 * @param decided     how many convictions the policy decided, by its words and its reasons
 * @param differing   how many came out otherwise under the other policy, by both policies' words
 * @param seconds     from the first to the last byte
 */
public record AssessmentReport(long rows, long notAssessed, long ofNobody, long noted, long people, long convictions,
        SortedMap<String, SortedMap<String, Long>> decided, SortedMap<String, Long> differing, double seconds) {
}
