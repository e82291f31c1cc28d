package org.cleardocket.residents;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
import org.cleardocket.language.Wording;
import org.cleardocket.language.Wordings;
import org.cleardocket.messaging.HelpLine;
import org.cleardocket.messaging.MessagingSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Writes pages. */
@Component
class Pages {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null,
            "org.cleardocket");
    private final Languages languages;
    private final Wordings wordings;
    private final HelpLine help;
    private final String site;
    private final String leaveTo;
    private final ResourceUrlProvider fingerprints;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    Pages(Languages languages, Wordings wordings, ResidentsSettings settings, MessagingSettings messaging,
            ResourceUrlProvider mvcResourceUrlProvider) {
        this.languages = languages;
        this.wordings = wordings;
        this.help = settings.help();
        this.site = messaging.publicUrl().toString();
        this.leaveTo = settings.leaveTo().toString();
        this.fingerprints = mvcResourceUrlProvider;
    }

    /**
     * What a page has in common with all others.
     *
     * @param title where one is, before the name of the portal
     * @param back  the stop to which "back" leads; empty for the start
     */
    Page page(Visit visit, String title, Optional<Stop> back) {
        return page(visit, title, back.map(Stop::path).orElse("start"));
    }

    /** The same without a way back. */
    Page page(Visit visit, String title) {
        return page(visit, title, (String) null);
    }

    /** The same, with "back" to an address after the language; {@code null} for no link. */
    Page page(Visit visit, String title, @Nullable String back) {
        var words = words(visit);
        return new Page(visit.language(), languages.offered(), words, wordings.law(visit.language()),
                visit.pathToSwitch(), title + " – " + words.say("site.name"), back, help, site, leaveTo,
                (CsrfToken) visit.request().getAttribute(CsrfToken.class.getName()),
                new Page.Assets(address("css/portal.css"), address("js/portal.js"), address("css/icon.svg"),
                        address("js/papers.js")));
    }

    Wording words(Visit visit) {
        return wordings.pages(visit.language());
    }

    /** The same page as English says it. */
    Page inEnglish(Page page) {
        return new Page(Language.ENGLISH, page.languages(), wordings.pages(Language.ENGLISH),
                wordings.law(Language.ENGLISH), page.path(), page.title(), page.back(), help, site, leaveTo,
                page.csrf(), page.assets());
    }

    /** A template in {@code frontend/residents} with what it shows, to be printed. */
    String html(String template, Object shown) {
        var output = new StringOutput();
        templates.render("residents/" + template + ".jte", shown, output);
        return output.toString().replace(Page.JOINER, ""); // which no font for paper knows
    }

    /** Makes a page of a template in {@code frontend/residents} and what it shows. */
    void show(Visit visit, HttpStatus status, String template, Object shown) {
        var output = new Utf8ByteOutput();
        templates.render("residents/" + template + ".jte", shown, output);
        HttpServletResponse response = visit.response();
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        try {
            output.writeTo(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show(Visit visit, String template, Object shown) {
        show(visit, HttpStatus.OK, template, shown);
    }

    /** With its fingerprint inside, so that browsers may keep it for good. */
    private String address(String asset) {
        return addresses.computeIfAbsent(asset, name -> fingerprints.getForLookupPath("/assets/" + name));
    }
}
