package org.cleardocket.residents;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cleardocket.database.DatabaseAway;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the web server itself refuses, before any page is asked: nobody gets its own pages, nor JSON. */
@Controller
class ServerErrors implements ErrorController {

    private final ErrorPages errors;

    ServerErrors(ErrorPages errors) {
        this.errors = errors;
    }

    @GetMapping("/{lang}/trouble")
    void show(Visit visit) {
        errors.showAgain(visit);
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(request);
        if (ErrorPages.isElsewhere(request)) {
            response.setStatus(status);
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.getWriter().print(plain(response, status));
        } else {
            errors.show(request, response, Trouble.of(status));
        }
    }

    private static String plain(HttpServletResponse response, int status) {
        var known = HttpStatus.resolve(status);
        if (known == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, ErrorPages.BUSY_SECONDS);
            return "The database does not answer right now. Try again in a minute.";
        }
        return known == null ? Integer.toString(status) : known.getReasonPhrase();
    }

    private static int status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && DatabaseAway.causes(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE.value();
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
    }
}
