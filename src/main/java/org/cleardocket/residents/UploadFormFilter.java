package org.cleardocket.residents;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the check against forged forms the token of a form with files, which nobody else reads out of the body. The
 * form goes on as an attribute of the request, under the name of its class.
 */
final class UploadFormFilter extends OncePerRequestFilter {

    private final ErrorPages errors;

    UploadFormFilter(ErrorPages errors) {
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !UploadForm.isOne(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UploadForm form;
        try {
            form = UploadForm.begin(request);
        } catch (IOException broken) {
            errors.show(request, response, Trouble.BAD_REQUEST);
            return;
        }
        request.setAttribute(UploadForm.class.getName(), form);
        chain.doFilter(new WithToken(request, form.token()), response);
    }

    private static final class WithToken extends HttpServletRequestWrapper {

        private final String token;

        WithToken(HttpServletRequest request, String token) {
            super(request);
            this.token = token;
        }

        @Override
        public String getParameter(String name) {
            return "_csrf".equals(name) ? token : super.getParameter(name);
        }
    }
}
