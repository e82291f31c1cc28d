package org.cleardocket.requests;

import org.cleardocket.eligibility.Result;

/** One conviction with what the law said of it when it was sent: the answer to the person's own words. */
public record DecidedCount(AskedCount asked, Result result) {
}
