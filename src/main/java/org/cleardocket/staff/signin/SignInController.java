package org.cleardocket.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.cleardocket.people.FailedCodes;
import org.cleardocket.database.DatabaseAway;
import org.cleardocket.people.People;
import org.cleardocket.people.SignIn;
import org.cleardocket.people.SignInStep;
import org.cleardocket.people.StaffAccount;
import org.cleardocket.staff.SignedIn;
import org.cleardocket.staff.WantedPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in, in two steps. Before the password was right there is no session. Between the steps it holds only that it
 * was; the visitor is signed in as nobody, so one factor alone reaches nothing.
 */
@Controller
@RequestMapping(SignInController.PATH)
class SignInController {

    static final String PATH = "/staff-sign-in";

    private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);
    private static final String CODE = PATH + "/code";
    private static final String WARNING = PATH + "/warning";
    private static final String ELSEWHERE = FailedCodes.class.getName();
    private static final String PROBLEM = "problem";
    private static final int MOST_USERNAME = 80;

    private final SignIn signIn;
    private final People people;
    private final SignInPages pages;
    private final StaffSession session;
    private final RefusedTries refusedTries;
    private final KnownDevices devices;
    private final Clock clock;

    SignInController(SignIn signIn, People people, SignInPages pages, StaffSession session, RefusedTries refusedTries,
            KnownDevices devices, Clock clock) {
        this.signIn = signIn;
        this.people = people;
        this.pages = pages;
        this.session = session;
        this.refusedTries = refusedTries;
        this.devices = devices;
        this.clock = clock;
    }

    /** Goes on at once where somebody has signed in meanwhile, in another tab. */
    @GetMapping
    ResponseEntity<String> password(CsrfToken csrf, HttpServletRequest request) {
        var wanted = WantedPage.of(request);
        var known = SignedIn.behind(request);
        if (known.isEmpty()) {
            return pages.password(wanted, csrf, SignInPages.Notice.named(request.getParameterMap().keySet()));
        }
        var account = people.find(known.get().accountId()).filter(StaffAccount::active);
        return account.filter(known.get()::stillGood).isPresent() ? seeOther(URI.create(wanted.address()))
                : pages.password(wanted, csrf, account.isPresent() ? SignInPages.Notice.REPLACED
                        : SignInPages.Notice.SUSPENDED);
    }

    @GetMapping(params = PROBLEM)
    ResponseEntity<String> passwordAgain(CsrfToken csrf, HttpServletRequest request) {
        var wanted = WantedPage.of(request);
        return refusedTries.recall(request, PATH).map(refused -> refused.pause(clock.instant())
                        .map(pause -> pages.tooManyPasswords(wanted, csrf, refused.username(), pause))
                        .orElseGet(() -> pages.wrongPassword(wanted, csrf, refused.username())))
                .orElseGet(() -> password(csrf, request));
    }

    @PostMapping
    ResponseEntity<String> password(@RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password, CsrfToken csrf, HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.password(username, password, devices.origin(request))) {
            case SignInStep.Busy(var pause) -> pages.busyWithPasswords(WantedPage.of(request), csrf, start(username), pause);
            case SignInStep.Passed(var account, _) -> {
                PasswordPassed.remember(request, account.id(), clock.instant());
                refusedTries.forget(request, response);
                yield seeOther(WantedPage.of(request).after(CODE));
            }
            case SignInStep.Refused() -> refuse(request, response, new RefusedTry(PATH, start(username), null));
            case SignInStep.TooManyTries(var pause) ->
                    refuse(request, response, new RefusedTry(PATH, start(username), clock.instant().plus(pause)));
        };
    }

    @GetMapping("/code")
    ResponseEntity<String> code(CsrfToken csrf, HttpServletRequest request) {
        var wanted = WantedPage.of(request);
        return PasswordPassed.recall(request, clock.instant())
                .map(_ -> pages.code(wanted, csrf))
                .orElseGet(() -> seeOther(wanted.after(PATH)));
    }

    @GetMapping(path = "/code", params = PROBLEM)
    ResponseEntity<String> codeAgain(CsrfToken csrf, HttpServletRequest request) {
        return PasswordPassed.recall(request, clock.instant()).flatMap(_ -> refusedTries.recall(request, CODE))
                .map(refused -> refused.pause(clock.instant())
                        .map(pause -> pages.tooManyCodes(WantedPage.of(request), csrf, pause))
                        .orElseGet(() -> pages.wrongCode(WantedPage.of(request), csrf)))
                .orElseGet(() -> code(csrf, request));
    }

    @PostMapping("/code")
    ResponseEntity<String> code(@RequestParam(defaultValue = "") String code, CsrfToken csrf, HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = WantedPage.of(request);
        var passed = PasswordPassed.recall(request, clock.instant());
        if (passed.isEmpty()) {
            return seeOther(wanted.after(PATH + "?late"));
        }
        return switch (signIn.code(passed.get(), code, devices.origin(request))) {
            case SignInStep.Busy(var pause) -> pages.busyWithCodes(wanted, csrf, pause);
            case SignInStep.Passed(var account, var elsewhere) -> {
                refusedTries.forget(request, response);
                devices.remember(account.id(), request, response);
                session.begin(account, request, response);
                yield goOn(wanted, elsewhere, request);
            }
            case SignInStep.Refused() -> refuse(request, response, new RefusedTry(CODE, "", null));
            case SignInStep.TooManyTries(var pause) ->
                    refuse(request, response, new RefusedTry(CODE, "", clock.instant().plus(pause)));
        };
    }

    private static ResponseEntity<String> goOn(WantedPage wanted, FailedCodes elsewhere, HttpServletRequest request) {
        if (elsewhere.count() == 0) {
            return seeOther(URI.create(wanted.address()));
        }
        request.getSession().setAttribute(ELSEWHERE, elsewhere);
        return seeOther(wanted.after(WARNING));
    }

    /** Somebody else has the password of the one who has just signed in. */
    @GetMapping("/warning")
    ResponseEntity<String> warning(HttpServletRequest request) {
        var wanted = WantedPage.of(request);
        return Optional.ofNullable(request.getSession(false))
                .map(known -> (FailedCodes) known.getAttribute(ELSEWHERE))
                .map(elsewhere -> pages.warning(wanted, elsewhere))
                .orElseGet(() -> seeOther(wanted.after(PATH)));
    }

    /** The database did not do its part within seconds, so nothing was checked. All other failures are defects. */
    @ExceptionHandler
    ResponseEntity<String> failed(RuntimeException failure, CsrfToken csrf, HttpServletRequest request) {
        if (!DatabaseAway.causes(failure)) {
            throw failure;
        }
        LOG.warn("A sign-in failed because the database is away: {}", failure.getClass().getName());
        return pages.away(WantedPage.of(request), csrf);
    }

    /** What the page can show again: more has no room in a cookie. */
    private static String start(String username) {
        return username.codePointCount(0, username.length()) <= MOST_USERNAME ? username
                : username.substring(0, username.offsetByCodePoints(0, MOST_USERNAME));
    }

    private ResponseEntity<String> refuse(HttpServletRequest request, HttpServletResponse response, RefusedTry refused) {
        refusedTries.remember(refused, response);
        return seeOther(WantedPage.of(request).after(refused.page() + '?' + PROBLEM));
    }

    private static ResponseEntity<String> seeOther(URI where) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(where).build();
    }
}
