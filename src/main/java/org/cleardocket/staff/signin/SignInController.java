package org.cleardocket.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import org.cleardocket.people.People;
import org.cleardocket.people.SignIn;
import org.cleardocket.people.SignInStep;
import org.cleardocket.people.StaffAccount;
import org.cleardocket.staff.SignedIn;
import org.cleardocket.staff.WantedPage;
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

    private final SignIn signIn;
    private final People people;
    private final SignInPages pages;
    private final StaffSession session;
    private final Clock clock;

    SignInController(SignIn signIn, People people, SignInPages pages, StaffSession session, Clock clock) {
        this.signIn = signIn;
        this.people = people;
        this.pages = pages;
        this.session = session;
        this.clock = clock;
    }

    /** Goes on at once where somebody has signed in meanwhile, in another tab. */
    @GetMapping
    ResponseEntity<String> password(CsrfToken csrf, HttpServletRequest request) {
        var wanted = WantedPage.of(request);
        var known = SignedIn.asked();
        if (known.isEmpty()) {
            return pages.password(wanted, csrf, SignInPages.Notice.named(request.getParameterMap().keySet()));
        }
        var account = people.find(known.get().accountId()).filter(StaffAccount::active);
        return account.filter(known.get()::stillGood).isPresent() ? seeOther(URI.create(wanted.address()))
                : pages.password(wanted, csrf, account.isPresent() ? SignInPages.Notice.REPLACED
                        : SignInPages.Notice.SUSPENDED);
    }

    @PostMapping
    ResponseEntity<String> password(@RequestParam String username, @RequestParam String password, CsrfToken csrf,
            HttpServletRequest request) {
        var wanted = WantedPage.of(request);
        return switch (signIn.password(username, password, request.getRemoteAddr())) {
            case SignInStep.Passed(var account) -> {
                PasswordPassed.remember(request, account.id(), clock.instant());
                yield seeOther(wanted.after(PATH + "/code"));
            }
            case SignInStep.Refused() -> pages.wrongPassword(wanted, csrf, username);
            case SignInStep.TooManyTries(var pause) -> pages.tooManyPasswords(wanted, csrf, username, pause);
        };
    }

    @GetMapping("/code")
    ResponseEntity<String> code(CsrfToken csrf, HttpServletRequest request) {
        var wanted = WantedPage.of(request);
        return PasswordPassed.recall(request, clock.instant())
                .map(_ -> pages.code(wanted, csrf))
                .orElseGet(() -> seeOther(wanted.after(PATH)));
    }

    @PostMapping("/code")
    ResponseEntity<String> code(@RequestParam String code, CsrfToken csrf, HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = WantedPage.of(request);
        var passed = PasswordPassed.recall(request, clock.instant());
        if (passed.isEmpty()) {
            return seeOther(wanted.after(PATH + "?late"));
        }
        return switch (signIn.code(passed.get(), code, request.getRemoteAddr())) {
            case SignInStep.Passed(var account) -> {
                session.begin(account, request, response);
                yield seeOther(URI.create(wanted.address()));
            }
            case SignInStep.Refused() -> pages.wrongCode(wanted, csrf);
            case SignInStep.TooManyTries(var pause) -> pages.tooManyCodes(wanted, csrf, pause);
        };
    }

    private static ResponseEntity<String> seeOther(URI where) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(where).build();
    }
}
