package org.cleardocket.residents;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cleardocket.documents.Papers;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses forms that no page of ours can have sent, before any of their content is read. */
final class BodyLimit extends OncePerRequestFilter {

    static final long MOST_BYTES = 32 * 1024;
    /** A form with as many files as a folder holds, each as large as may be. */
    static final long MOST_FILES_BYTES = Papers.MOST_FILES * Papers.MOST_BYTES + MOST_BYTES;

    private final ErrorPages errors;

    BodyLimit(ErrorPages errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Browsers always say how long a form is; whoever does not say may send without end.
        var endless = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
        if (endless || request.getContentLengthLong() > most(request)) {
            errors.show(request, response,
                    UploadForm.isOne(request) ? Trouble.TOO_MUCH_PAPER : Trouble.TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static long most(HttpServletRequest request) {
        if (UploadForm.isOne(request)) {
            return MOST_FILES_BYTES;
        }
        return "PATCH".equals(request.getMethod()) ? Papers.MOST_PIECE : MOST_BYTES;
    }
}
