package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.cleardocket.language.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The way in and the quick way out. */
@Controller
class FrontPages {

    private final Pages pages;
    private final Languages languages;
    private final Cookies cookies;
    private final Followers followers;
    private final ResidentsSettings settings;

    FrontPages(Pages pages, Languages languages, Cookies cookies, Followers followers, ResidentsSettings settings) {
        this.pages = pages;
        this.languages = languages;
        this.cookies = cookies;
        this.followers = followers;
        this.settings = settings;
    }

    /** Asks for the language and proposes one; nobody is sent on by what their browser says. */
    @GetMapping("/")
    void languages(HttpServletRequest request, HttpServletResponse response) {
        var best = languages.best(wish(request));
        var visit = new Visit(best, "start", request, response);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        pages.show(visit, "languages", pages.page(visit, pages.words(visit).say("languages.title")));
    }

    @GetMapping({"/{lang:[a-z]{2}(?:-[A-Za-z]{2,4})?}", "/{lang:[a-z]{2}(?:-[A-Za-z]{2,4})?}/"})
    void languageAlone(Visit visit) {
        visit.goTo("start");
    }

    @GetMapping("/{lang}/start")
    void start(Visit visit) {
        pages.show(visit, "start", pages.page(visit, pages.words(visit).say("start.title")));
    }

    /** Asks first: a link on another site erases nothing. */
    @GetMapping("/{lang}/leave")
    void askToLeave(Visit visit) {
        pages.show(visit, "leave", pages.page(visit, pages.words(visit).say("leave.title")));
    }

    /**
     * Goes on to a page that anyone may be looking at. The policy for forms lets none of them lead to another site, not
     * by a redirect either, so this is a page of its own; it has no form, whose token would stay on the device.
     */
    @GetMapping("/{lang}/left")
    void left(Visit visit) {
        visit.response().setHeader("Refresh", "0; url=" + settings.leaveTo());
        pages.show(visit, "left", pages.page(visit, pages.words(visit).say("leave.title")));
    }

    /** Forgets everything on this device. */
    @PostMapping("/{lang}/leave")
    void leave(Visit visit) {
        followers.end(visit);
        cookies.leave(visit.request(), visit.response());
        visit.response().setHeader("Clear-Site-Data", "\"cookies\", \"storage\", \"cache\"");
        visit.goTo("left");
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return "User-agent: *\nAllow: /$\nAllow: /*/start$\nAllow: /assets/\nDisallow: /\n";
    }

    static String wish(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "");
    }
}
