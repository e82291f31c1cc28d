package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * A form that could not be taken: what is wrong with it, and what was typed. It waits on the visitor's own device for
 * the page that shows it.
 *
 * @param page   the address of that page, after the language
 * @param status of that page while something is wrong
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record Refused(String page, int status, List<Problem> problems, Map<String, String> typed) {

    static final Refused NOTHING = new Refused("", HttpStatus.OK.value(), List.of(), Map.of());

    Refused {
        problems = List.copyOf(problems);
        typed = Map.copyOf(typed);
    }

    /** What was typed; empty where nothing was refused. */
    Optional<Form> form() {
        return page.isEmpty() ? Optional.empty() : Optional.of(new Form(typed));
    }

    HttpStatus shownAs() {
        return problems.isEmpty() ? HttpStatus.OK : HttpStatus.valueOf(status);
    }

    /** The same without what is over by then. */
    Refused at(Instant now) {
        return new Refused(page, status, problems.stream().flatMap(one -> one.at(now).stream()).toList(), typed);
    }

    /** Without what was typed, because this may reach a log. */
    @Override
    public String toString() {
        return "Refused[" + page + ", " + problems + "]";
    }
}
