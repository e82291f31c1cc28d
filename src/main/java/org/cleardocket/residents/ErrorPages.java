package org.cleardocket.residents;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.cleardocket.audit.Denial;
import org.cleardocket.audit.Denials;
import org.cleardocket.database.DatabaseAway;
import org.cleardocket.language.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Says in the visitor's language what went wrong. The other doors have errors of their own. */
@Component
class ErrorPages implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /** When a crowd has likely gone, or the database come back. */
    static final String BUSY_SECONDS = "30";

    private final Pages pages;
    private final Languages languages;
    private final Cookies cookies;
    private final Refusals refusals;
    private final Denials denials;

    ErrorPages(Pages pages, Languages languages, Cookies cookies, Refusals refusals, Denials denials) {
        this.pages = pages;
        this.languages = languages;
        this.cookies = cookies;
        this.refusals = refusals;
        this.denials = denials;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
            Exception problem) {
        if (isElsewhere(request)) {
            return null;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(problem)) {
            return new ModelAndView(); // nobody is there to read it
        }
        if (problem instanceof HttpRequestMethodNotSupportedException wrong) {
            var allowed = Objects.requireNonNullElse(wrong.getSupportedMethods(), new String[0]);
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
        }
        show(request, response, trouble(problem));
        return new ModelAndView();
    }

    private static Trouble trouble(Exception problem) {
        return switch (problem) {
            case Trouble.Met met -> met.trouble();
            case MethodArgumentTypeMismatchException _ -> Trouble.NOT_FOUND;
            case InvalidParameterException unreadable -> Trouble.of(unreadable.getErrorCode());
            case RequestRejectedException _ -> Trouble.BAD_REQUEST;
            case ErrorResponse refusal when refusal.getStatusCode().value() < 500 ->
                    Trouble.of(refusal.getStatusCode().value());
            case Exception away when DatabaseAway.causes(away) -> {
                LOG.warn("A page failed because the database is away: {}", away.getClass().getName());
                yield Trouble.AWAY;
            }
            default -> {
                LOG.error("A page failed", problem);
                yield Trouble.OURS;
            }
        };
    }

    void show(HttpServletRequest request, HttpServletResponse response, Trouble trouble) {
        if (trouble == Trouble.FORBIDDEN) {
            denials.add(Denial.FORGED_FORM);
        }
        var unread = new UnreadRequest(request); // what they asked with may be what is wrong
        var visit = visit(unread, response);
        if (isForm(unread)) {
            refusals.refuse(visit, trouble);
        } else {
            show(visit, trouble);
        }
    }

    /** What a person sends with a button, from a browser that keeps cookies; programs get the answer at once. */
    private static boolean isForm(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && request.getCookies() != null
                && Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "").contains("text/html");
    }

    /** What was wrong with a form, by GET: "back" and "reload" do not send it again. */
    void showAgain(Visit visit) {
        refusals.of(visit).problems().stream().findFirst().ifPresentOrElse(
                problem -> show(visit, Trouble.valueOf(problem.key())), () -> visit.goTo("start"));
    }

    private void show(Visit visit, Trouble trouble) {
        var request = visit.request();
        var response = visit.response();
        if (trouble == Trouble.UNREADABLE || trouble == Trouble.ERASED) {
            cookies.forgetAll(request, response);
        }
        if (trouble.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
        }
        var page = pages.page(visit, pages.words(visit).say(trouble.key() + ".title"));
        pages.show(visit, trouble.status(), "trouble", new Shown(page, trouble.key()));
    }

    /** @param key of the words */
    record Shown(Page page, String key) {
    }

    /** In the language of the address; without one, in the best that the browser asks for. */
    private Visit visit(HttpServletRequest request, HttpServletResponse response) {
        var parts = address(request).split("/", 3);
        var inPath = languages.find(parts.length > 1 ? parts[1] : "");
        var language = inPath.orElseGet(() -> languages.best(FrontPages.wish(request)));
        var same = inPath.isPresent() && parts.length > 2 && "GET".equals(request.getMethod());
        return new Visit(language, same ? parts[2] : "start", request, response);
    }

    /** Whether this is another door's to explain. */
    static boolean isElsewhere(HttpServletRequest request) {
        return Stream.of("/staff", "/webhooks", "/simulator", "/actuator").anyMatch(address(request)::startsWith);
    }

    /** What was asked for, also when the server has moved on to its own page for errors. */
    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first ? first
                : request.getRequestURI();
    }
}
