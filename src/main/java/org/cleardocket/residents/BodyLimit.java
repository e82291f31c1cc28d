package org.cleardocket.residents;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.cleardocket.documents.Papers;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms that no page of ours can have sent, before any of their content is read. Who sends too many files still
 * reads why: a browser hears nothing before it has sent all.
 */
final class BodyLimit extends OncePerRequestFilter {

    static final long MOST_BYTES = 32 * 1024;
    /** A form with as many files as a folder holds, each as large as may be. */
    static final long MOST_FILES_BYTES = Papers.MOST_FILES * Papers.MOST_BYTES + MOST_BYTES;
    /** Of a form with files that is refused. At all other doors the web server takes a few megabytes. */
    private static final long MOST_SWALLOWED = 1100L * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;

    private final ErrorPages errors;

    BodyLimit(ErrorPages errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!UploadForm.isOne(request)) {
            refuseTooLarge(request, response, chain);
            return;
        }
        var answer = new AfterAll(request, response);
        refuseTooLarge(request, answer, chain);
        answer.swallowRest();
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

    private static long most(HttpServletRequest request) {
        if (UploadForm.isOne(request)) {
            return MOST_FILES_BYTES;
        }
        return "PATCH".equals(request.getMethod()) ? Papers.MOST_PIECE : MOST_BYTES;
    }

    /** An answer that begins once the rest of the form was taken and thrown away. */
    private static final class AfterAll extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private boolean swallowed;

        AfterAll(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            swallowRest();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            swallowRest();
            return super.getWriter();
        }

        /** Not more than a form of ours could be, and nothing more of somebody who sends too slowly. */
        void swallowRest() throws IOException {
            if (swallowed) {
                return;
            }
            swallowed = true;
            var rest = new PacedBytes(request.getInputStream());
            var chunk = new byte[CHUNK];
            var left = MOST_SWALLOWED;
            try {
                for (var read = 0; read >= 0 && left > 0; left -= read) {
                    read = rest.read(chunk);
                }
            } catch (PacedBytes.TooSlow _) {
                // their answer comes at once
            }
        }
    }
}
