package org.cleardocket.residents;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** How pages are reached: the visit as an argument, style sheet and script under addresses that change with them. */
@Configuration(proxyBeanMethods = false)
class ResidentsWeb implements WebMvcConfigurer {

    private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final VisitResolver visits;
    private final Refusals refusals;

    ResidentsWeb(VisitResolver visits, Refusals refusals) {
        this.visits = visits;
        this.refusals = refusals;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(refusals).addPathPatterns("/{lang}/**")
                .excludePathPatterns("/staff-sign-in/**", "/simulator/**", "/webhooks/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/css/**").addResourceLocations("classpath:/static/assets/css/")
                .setCacheControl(FOR_GOOD).resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        registry.addResourceHandler("/assets/js/**").addResourceLocations("classpath:/static/assets/js/")
                .setCacheControl(FOR_GOOD).resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
