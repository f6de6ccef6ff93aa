package loa.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.database.CountedDataSource;
import loa.platform.view.Bell;
import loa.platform.view.Frame;
import loa.platform.view.Navigation;
import loa.platform.view.ViewHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Views as answers, {@link Me} as argument, assets kept for ever, Vietnamese unless the reader chose English. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private static final Duration YEAR = Duration.ofDays(365);

    private final ViewHandler views;
    private final List<Navigation> navigations;
    private final Bell bell;
    private final Settings settings;

    WebConfiguration(ViewHandler views, List<Navigation> navigations, Bell bell, Settings settings) {
        this.views = views;
        this.navigations = navigations;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(views);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedIn());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var forEver = CacheControl.maxAge(YEAR).cachePublic().immutable();
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(forEver);
        // Scripts that other scripts import by their plain name: asked after each time, so that an upgrade reaches
        // them.
        registry.addResourceHandler("/assets/lib/**")
                .addResourceLocations("classpath:/static/assets/lib/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(forEver);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Framing()).excludePathPatterns("/assets/**", "/webjars/**");
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocaleFunction(request -> Locale.of("vi"));
        resolver.setCookieMaxAge(YEAR);
        return resolver;
    }

    /** Hands a handler the person signed in; it is called only behind the rule that somebody is. */
    private static final class SignedIn implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Me.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            return Frame.current().me().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        }
    }

    /** Before a page: starts its count of queries and gathers the navigation of the reader. */
    private final class Framing implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            CountedDataSource.startCounting();
            if (settings.developer()) Frame.current().handledBy(name(handler));
            Frame.current().me().ifPresent(me -> {
                var entries = new ArrayList<Navigation.Entry>();
                for (var navigation : navigations) entries.addAll(navigation.entries(me));
                entries.sort(Comparator.comparingInt(Navigation.Entry::order));
                Frame.current().offer(entries);
                Frame.current().offer(bell);
            });
            return true;
        }

        private static String name(Object handler) {
            return handler instanceof HandlerMethod method ? method.getShortLogMessage() : handler.toString();
        }
    }
}
