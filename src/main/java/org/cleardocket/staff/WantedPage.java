package org.cleardocket.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page of the staff view to which somebody goes once they are signed in. It travels in the address of the sign-in
 * pages, because a stranger has no session.
 *
 * @param address path and query; no other site and nothing but a page can be one, and no words of a search stay in it
 */
public record WantedPage(String address) {

    private static final Pattern PAGES =
            Pattern.compile("/staff/(queue(/[a-z-]+)?|requests/[\\w-]+|texts)(\\?[\\w%&=+.~*-]*)?");
    private static final WantedPage QUEUE = new WantedPage("/staff/queue");

    public WantedPage {
        if (!PAGES.matcher(address).matches()) {
            throw new IllegalArgumentException("not a page of the staff view");
        }
        address = UriComponentsBuilder.fromUriString(address).replaceQueryParam("q").build().toUriString();
    }

    /** What a request names as wanted, or asks for itself, or comes from; the queue where none of them is a page. */
    public static WantedPage of(HttpServletRequest request) {
        return Stream.of(Optional.ofNullable(request.getParameter("to")), asked(request), cameFrom(request))
                .flatMap(Optional::stream).filter(address -> PAGES.matcher(address).matches())
                .findFirst().map(WantedPage::new).orElse(QUEUE);
    }

    /** A sign-in page that leads here afterwards. */
    public URI after(String signIn) {
        return this.equals(QUEUE) ? URI.create(signIn)
                : UriComponentsBuilder.fromUriString(signIn).queryParam("to", "{to}").build(address);
    }

    private static Optional<String> asked(HttpServletRequest request) {
        return Optional.of(request).filter(page -> page.getMethod().equals("GET") && page.getParameter("v-r") == null)
                .map(page -> withQuery(page.getRequestURI(), page.getQueryString()));
    }

    /** Where a session ended; somebody who signs out has left that page. */
    private static Optional<String> cameFrom(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader("Referer")).map(URI::create)
                    .filter(_ -> !request.getParameterMap().containsKey("signed-out"))
                    .filter(page -> page.getRawPath() != null)
                    .map(page -> withQuery(page.getRawPath(), page.getRawQuery()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String withQuery(String path, @Nullable String query) {
        return query == null ? path : path + '?' + query;
    }
}
