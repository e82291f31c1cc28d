package org.cleardocket.staff.signin;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** The two pages before the door. Plain HTML: nothing of the staff view is loaded until both factors are right. */
@Component
class SignInPages {

    /** Why someone is shown the first page. */
    enum Notice {
        NONE(""),
        EXPIRED("Nothing happened for a while, so your session is over. Sign in to go on where you were."),
        SIGNED_OUT("You are signed out.");

        private final String sentence;

        Notice(String sentence) {
            this.sentence = sentence;
        }
    }

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null,
            "org.cleardocket");

    ResponseEntity<String> password(CsrfToken csrf, Notice notice) {
        return password(HttpStatus.OK, csrf, notice, "", "");
    }

    /** One sentence for all that can be wrong, so that it does not tell whether there is such an account. */
    ResponseEntity<String> wrongPassword(CsrfToken csrf, String username) {
        return password(HttpStatus.UNPROCESSABLE_CONTENT, csrf, Notice.NONE, username,
                "The username or the password is not right.");
    }

    /** @param wait how long to wait; without a word of it where that is over */
    ResponseEntity<String> tooManyPasswords(CsrfToken csrf, String username, Duration wait) {
        return wait.isPositive()
                ? password(HttpStatus.TOO_MANY_REQUESTS, csrf, Notice.NONE, username, tooManyTries(wait))
                : password(HttpStatus.OK, csrf, Notice.NONE, username, "");
    }

    ResponseEntity<String> code(CsrfToken csrf) {
        return code(HttpStatus.OK, csrf, "");
    }

    ResponseEntity<String> wrongCode(CsrfToken csrf) {
        return code(HttpStatus.UNPROCESSABLE_CONTENT, csrf,
                "That code is not right, or it was used before. Wait for the next one and type it.");
    }

    /** @param wait how long to wait; without a word of it where that is over */
    ResponseEntity<String> tooManyCodes(CsrfToken csrf, Duration wait) {
        return wait.isPositive() ? code(HttpStatus.TOO_MANY_REQUESTS, csrf, tooManyTries(wait)) : code(csrf);
    }

    private ResponseEntity<String> password(HttpStatus status, CsrfToken csrf, Notice notice, String username,
            String problem) {
        return page(status, "staff/password.jte",
                Map.of("csrf", csrf, "notice", notice.sentence, "username", username, "problem", problem));
    }

    private ResponseEntity<String> code(HttpStatus status, CsrfToken csrf, String problem) {
        return page(status, "staff/code.jte", Map.of("csrf", csrf, "problem", problem));
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
        var minutes = wait.plusSeconds(59).toMinutes();
        return "Too many tries. Try again in " + (minutes == 1 ? "a minute." : minutes + " minutes.");
    }
}
