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

    private static final long MOST_SWALLOWED = 1100L * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;

    private final ErrorPages errors;

    BodyLimit(ErrorPages errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (UploadForm.isOne(request)) {
            try {
                refuseTooLarge(request, response, chain);
            } finally {
                swallow(request);
            }
        } else {
            refuseTooLarge(request, response, chain);
        }
    }

    private void refuseTooLarge(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
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

    /** Who sends too many files still reads why: a browser hears nothing before it has sent all. */
    private static void swallow(HttpServletRequest request) throws IOException {
        var rest = request.getInputStream();
        var chunk = new byte[CHUNK];
        var swallowed = 0L;
        for (var read = 0; read >= 0 && swallowed < MOST_SWALLOWED; swallowed += read) {
            read = rest.read(chunk);
        }
    }

    private static long most(HttpServletRequest request) {
        if (UploadForm.isOne(request)) {
            return MOST_FILES_BYTES;
        }
        return "PATCH".equals(request.getMethod()) ? Papers.MOST_PIECE : MOST_BYTES;
    }
}
