package org.cleardocket.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cleardocket.language.Languages;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Tells a page who came, in which language; there is no page in a language that is not offered. */
@Component
class VisitResolver implements HandlerMethodArgumentResolver {

    private final Languages languages;

    VisitResolver(Languages languages) {
        this.languages = languages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest web,
            WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        // Answers are written to the response directly; nothing is left to resolve to a view.
        container.setRequestHandled(true);
        var parts = request.getRequestURI().split("/", 3);
        var language = languages.find(parts[1]).orElseThrow(Trouble.NOT_FOUND::met);
        return new Visit(language, parts.length > 2 ? parts[2] : "", request,
                web.getNativeResponse(HttpServletResponse.class));
    }
}
