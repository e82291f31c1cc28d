package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cleardocket.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Someone at one page.
 *
 * @param path the address after the language: {@code check/1/county}
 */
record Visit(Language language, String path, HttpServletRequest request, HttpServletResponse response) {

    private static final String PROBLEM = "problem";

    /** Whether they came to change a single answer and want to go back to where they came from. */
    boolean isChanging() {
        return request.getParameterMap().containsKey("change");
    }

    /** Whether this page is to show what was wrong with the form that was sent last. */
    boolean isAboutProblem() {
        return request.getParameterMap().containsKey(PROBLEM);
    }

    /** The address of this same page in another language. */
    String pathToSwitch() {
        return isAboutProblem() ? aboutProblem(path) : isChanging() ? path + "?change" : path;
    }

    /** The address at which a page shows what was wrong with the form that was sent last. */
    String aboutProblem(String page) {
        return page + (isChanging() ? "?change&" : "?") + PROBLEM;
    }

    Form form() {
        return Form.of(request);
    }

    /** Sends them on with a GET (303), so that "back" and "reload" never send a form twice. */
    void goTo(String path) {
        sendTo(response, "/" + language.tag() + '/' + path);
    }

    void goTo(Stop stop) {
        goTo(stop.path());
    }

    static void sendTo(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
