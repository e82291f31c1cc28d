package org.cleardocket.staff.signin;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cleardocket.people.FailedCodes;
import org.cleardocket.staff.Times;
import org.cleardocket.staff.WantedPage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** The pages before the door. Plain HTML: nothing of the staff view is loaded until both factors are right. */
@Component
class SignInPages {

    /** Why someone is shown the first page. */
    enum Notice {
        NONE(""),
        EXPIRED("Your session is over: nothing was done for half an hour, or twelve hours have passed since you signed in, "
                + "or you signed out in another tab or signed in with more than five browsers, or the portal was started "
                + "again. Sign in to go on where you were."),
        SUSPENDED("Your account is suspended, so your session is over. Ask the person who gave you your account."),
        REPLACED("Your password, your second factor or your account was changed, so your session is over. Sign in "
                + "again to go on where you were."),
        LATE("This page was open for too long, so nothing was sent. Sign in from here on."),
        SIGNED_OUT("You are signed out.");

        private final String sentence;

        Notice(String sentence) {
            this.sentence = sentence;
        }

        /** The one that an address names, as {@code ?signed-out} does. */
        static Notice named(Set<String> parameters) {
            return Stream.of(EXPIRED, LATE, SIGNED_OUT)
                    .filter(notice -> parameters.contains(notice.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .findFirst().orElse(NONE);
        }
    }

    private static final Duration AWAY = Duration.ofMinutes(1);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null,
            "org.cleardocket");

    ResponseEntity<String> password(WantedPage wanted, CsrfToken csrf, Notice notice) {
        return password(HttpStatus.OK, wanted, csrf, notice, "", "");
    }

    /** One sentence for all that can be wrong, so that it does not tell whether there is such an account. */
    ResponseEntity<String> wrongPassword(WantedPage wanted, CsrfToken csrf, String username) {
        return password(HttpStatus.UNPROCESSABLE_CONTENT, wanted, csrf, Notice.NONE, username,
                "The username or the password is not right.");
    }

    /** @param wait how long to wait; without a word of it where that is over */
    ResponseEntity<String> tooManyPasswords(WantedPage wanted, CsrfToken csrf, String username, Duration wait) {
        return wait.isPositive()
                ? password(HttpStatus.TOO_MANY_REQUESTS, wanted, csrf, Notice.NONE, username, tooManyTries(wait))
                : password(HttpStatus.OK, wanted, csrf, Notice.NONE, username, "");
    }

    /** Nothing was compared, so the same form may come again. */
    ResponseEntity<String> busyWithPasswords(WantedPage wanted, CsrfToken csrf, String username, Duration wait) {
        return later(password(HttpStatus.TOO_MANY_REQUESTS, wanted, csrf, Notice.NONE, username, busy(wait)), wait);
    }

    /** Nothing was compared, so the same form may come again. */
    ResponseEntity<String> busyWithCodes(WantedPage wanted, CsrfToken csrf, Duration wait) {
        return later(code(HttpStatus.TOO_MANY_REQUESTS, wanted, csrf, busy(wait)), wait);
    }

    ResponseEntity<String> away(WantedPage wanted, CsrfToken csrf) {
        return later(password(HttpStatus.SERVICE_UNAVAILABLE, wanted, csrf, Notice.NONE, "",
                "The database does not answer right now, so nothing was checked. Try again in a minute."), AWAY);
    }

    private static ResponseEntity<String> later(ResponseEntity<String> page, Duration wait) {
        return ResponseEntity.status(page.getStatusCode()).headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds())).body(page.getBody());
    }

    private static String busy(Duration wait) {
        return "Very many people try to sign in right now, so the portal did not look at this. Try again in "
                + minutes(wait) + " Pages for residents go on as usual.";
    }

    /** To someone who is signed in: somebody elsewhere has their password. */
    ResponseEntity<String> warning(WantedPage wanted, FailedCodes elsewhere) {
        return page(HttpStatus.OK, "staff/warning.jte", Map.of("wanted", wanted.address(),
                "times", elsewhere.count() == 1 ? "once" : elsewhere.count() + " times",
                "last", Times.exact(elsewhere.last())));
    }

    ResponseEntity<String> code(WantedPage wanted, CsrfToken csrf) {
        return code(HttpStatus.OK, wanted, csrf, "");
    }

    ResponseEntity<String> wrongCode(WantedPage wanted, CsrfToken csrf) {
        return code(HttpStatus.UNPROCESSABLE_CONTENT, wanted, csrf,
                "That code is not right, or it was used before. Wait for the next one and type it.");
    }

    /** @param wait how long to wait; without a word of it where that is over */
    ResponseEntity<String> tooManyCodes(WantedPage wanted, CsrfToken csrf, Duration wait) {
        return wait.isPositive() ? code(HttpStatus.TOO_MANY_REQUESTS, wanted, csrf, tooManyTries(wait))
                : code(wanted, csrf);
    }

    private ResponseEntity<String> password(HttpStatus status, WantedPage wanted, CsrfToken csrf, Notice notice,
            String username, String problem) {
        return page(status, "staff/password.jte",
                Map.of("wanted", wanted.address(), "csrf", csrf, "notice", notice.sentence, "username", username,
                        "problem", problem));
    }

    private ResponseEntity<String> code(HttpStatus status, WantedPage wanted, CsrfToken csrf, String problem) {
        return page(status, "staff/code.jte", Map.of("wanted", wanted.address(), "csrf", csrf, "problem", problem));
    }

    private ResponseEntity<String> page(HttpStatus status, String template, Map<String, Object> values) {
        var html = new StringOutput();
        templates.render(template, values, html);
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .body(html.toString());
    }

    private static String tooManyTries(Duration wait) {
        return "Too many tries. Try again in " + minutes(wait);
    }

    private static String minutes(Duration wait) {
        var minutes = wait.plusSeconds(59).toMinutes();
        return minutes == 1 ? "a minute." : minutes + " minutes.";
    }
}
