package org.cleardocket.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import org.cleardocket.people.SignIn;
import org.cleardocket.people.SignInStep;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in, in two steps. Between them the session holds only that the password was right; the visitor is signed in
 * as nobody, so one factor alone reaches nothing.
 */
@Controller
@RequestMapping(SignInController.PATH)
class SignInController {

    static final String PATH = "/staff-sign-in";

    private static final String CODE = PATH + "/code";
    private static final String PROBLEM = "problem";

    private final SignIn signIn;
    private final SignInPages pages;
    private final StaffSession session;
    private final Clock clock;

    SignInController(SignIn signIn, SignInPages pages, StaffSession session, Clock clock) {
        this.signIn = signIn;
        this.pages = pages;
        this.session = session;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<String> password(CsrfToken csrf) {
        return pages.password(csrf, SignInPages.Notice.NONE);
    }

    @GetMapping(params = "expired")
    ResponseEntity<String> expired(CsrfToken csrf) {
        return pages.password(csrf, SignInPages.Notice.EXPIRED);
    }

    @GetMapping(params = "signed-out")
    ResponseEntity<String> signedOut(CsrfToken csrf) {
        return pages.password(csrf, SignInPages.Notice.SIGNED_OUT);
    }

    @GetMapping(params = PROBLEM)
    ResponseEntity<String> passwordAgain(CsrfToken csrf, HttpServletRequest request) {
        return RefusedTry.recall(request, PATH).map(refused -> refused.pause(clock.instant())
                        .map(pause -> pages.tooManyPasswords(csrf, refused.username(), pause))
                        .orElseGet(() -> pages.wrongPassword(csrf, refused.username())))
                .orElseGet(() -> password(csrf));
    }

    @PostMapping
    ResponseEntity<String> password(@RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password, HttpServletRequest request) {
        return switch (signIn.password(username, password, request.getRemoteAddr())) {
            case SignInStep.Passed(var account) -> {
                PasswordPassed.remember(request, account.id(), clock.instant());
                RefusedTry.forget(request);
                yield seeOther(CODE);
            }
            case SignInStep.Refused() -> refuse(request, new RefusedTry(PATH, username, null));
            case SignInStep.TooManyTries(var pause) ->
                    refuse(request, new RefusedTry(PATH, username, clock.instant().plus(pause)));
        };
    }

    @GetMapping("/code")
    ResponseEntity<String> code(CsrfToken csrf, HttpServletRequest request) {
        return PasswordPassed.recall(request, clock.instant())
                .map(_ -> pages.code(csrf))
                .orElseGet(() -> seeOther(PATH));
    }

    @GetMapping(path = "/code", params = PROBLEM)
    ResponseEntity<String> codeAgain(CsrfToken csrf, HttpServletRequest request) {
        return PasswordPassed.recall(request, clock.instant()).flatMap(_ -> RefusedTry.recall(request, CODE))
                .map(refused -> refused.pause(clock.instant()).map(pause -> pages.tooManyCodes(csrf, pause))
                        .orElseGet(() -> pages.wrongCode(csrf)))
                .orElseGet(() -> code(csrf, request));
    }

    @PostMapping("/code")
    ResponseEntity<String> code(@RequestParam(defaultValue = "") String code, HttpServletRequest request,
            HttpServletResponse response) {
        var passed = PasswordPassed.recall(request, clock.instant());
        if (passed.isEmpty()) {
            return seeOther(PATH);
        }
        return switch (signIn.code(passed.get(), code, request.getRemoteAddr())) {
            case SignInStep.Passed(var account) -> seeOther(session.begin(account, request, response));
            case SignInStep.Refused() -> refuse(request, new RefusedTry(CODE, "", null));
            case SignInStep.TooManyTries(var pause) ->
                    refuse(request, new RefusedTry(CODE, "", clock.instant().plus(pause)));
        };
    }

    private static ResponseEntity<String> refuse(HttpServletRequest request, RefusedTry refused) {
        refused.remember(request);
        return seeOther(refused.page() + '?' + PROBLEM);
    }

    private static ResponseEntity<String> seeOther(String where) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(where)).build();
    }
}
