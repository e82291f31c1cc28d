package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells visitors what is wrong with a form on a page that is fetched by GET, so that "back" and "reload" never ask
 * whether to send the form again. That page has an address of its own ({@link Visit#aboutProblem}), so that a link to
 * the page shows nothing of an earlier try.
 */
@Component
class Refusals implements HandlerInterceptor {

    /** In bytes. No page of ours has a longer form, and all cookies together must fit into one line of 8 KB. */
    private static final int MOST_TYPED = 700;

    /** What no page fills in again. */
    private static final Set<String> NOT_KEPT = Set.of("_csrf", "code");
    private static final String TROUBLE = "trouble";
    private static final String REFUSED = Refusals.class.getName();

    private final Cookies cookies;
    private final Clock clock;

    Refusals(Cookies cookies, Clock clock) {
        this.cookies = cookies;
        this.clock = clock;
    }

    /** @param page that shows it, after the language */
    void refuse(Visit visit, String page, Problem... problems) {
        refuse(visit, page, HttpStatus.UNPROCESSABLE_CONTENT, List.of(problems));
    }

    void refuse(Visit visit, String page, HttpStatus status, List<Problem> problems) {
        keep(visit, new Refused(page, status.value(), problems, typed(visit.form())));
        visit.goTo(visit.aboutProblem(page));
    }

    /** Refuses a form unread, with a page of its own. */
    void refuse(Visit visit, Trouble trouble) {
        keep(visit, new Refused(TROUBLE, trouble.status().value(), List.of(Problem.of("", trouble.name())), Map.of()));
        visit.goTo(visit.aboutProblem(TROUBLE));
    }

    private void keep(Visit visit, Refused refused) {
        cookies.refused().write(visit.request(), visit.response(), refused);
        visit.request().setAttribute(REFUSED, refused);
    }

    private static Map<String, String> typed(Form form) {
        var typed = new HashMap<String, String>();
        var room = MOST_TYPED;
        for (var name : form.fields().keySet()) {
            var bytes = (name + form.text(name)).getBytes(StandardCharsets.UTF_8).length;
            if (!NOT_KEPT.contains(name) && form.isTicked(name) && bytes <= room) {
                typed.put(name, form.text(name));
                room -= bytes;
            }
        }
        return typed;
    }

    /** What is still wrong with the form that was sent last, on the page that shows it. */
    Refused of(Visit visit) {
        if (!visit.isAboutProblem()) {
            return Refused.NOTHING;
        }
        var refused = read(visit).at(clock.instant());
        refused.problems().stream().flatMap(one -> one.seconds().stream())
                .forEach(seconds -> visit.response().setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        return refused;
    }

    private Refused read(Visit visit) {
        try {
            return cookies.refused().read(visit.request()).filter(one -> one.page().equals(visit.path()))
                    .orElse(Refused.NOTHING);
        } catch (Trouble.Met tooOld) {
            return Refused.NOTHING;
        }
    }

    /** A form that was taken ends what was wrong with the one before. */
    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView view) {
        if ("POST".equals(request.getMethod()) && request.getAttribute(REFUSED) == null) {
            cookies.refused().forget(request, response);
        }
    }
}
