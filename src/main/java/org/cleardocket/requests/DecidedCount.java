package org.cleardocket.requests;

import org.cleardocket.eligibility.Result;

/** One conviction with what the law says of it; the result is kept as it was made, with the version of its rules. */
public record DecidedCount(AskedCount asked, Result result) {
}
