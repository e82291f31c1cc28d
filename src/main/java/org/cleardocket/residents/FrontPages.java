package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.cleardocket.language.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The way in and the quick way out. */
@Controller
class FrontPages {

    private final Pages pages;
    private final Languages languages;
    private final Cookies cookies;
    private final ResidentsSettings settings;

    FrontPages(Pages pages, Languages languages, Cookies cookies, ResidentsSettings settings) {
        this.pages = pages;
        this.languages = languages;
        this.cookies = cookies;
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

    /** Forgets everything on this device and shows a page that anyone may be looking at. */
    @GetMapping("/leave")
    void leave(HttpServletRequest request, HttpServletResponse response) {
        cookies.forgetAll(request, response);
        cookies.refused().forget(request, response);
        Visit.sendTo(response, settings.leaveTo().toString());
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
