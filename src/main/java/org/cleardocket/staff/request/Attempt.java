package org.cleardocket.staff.request;

import java.util.function.Supplier;
import org.cleardocket.requests.RequestId;

/** Tries a step with a request: says what became of it and shows the request as it is then. */
interface Attempt {

    /** @param step returns what to say when it is done; a refusal is explained instead */
    void attempt(RequestId request, Supplier<String> step);
}
