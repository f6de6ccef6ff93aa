package loa.platform.view;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import loa.platform.Me;
import loa.platform.database.CountedDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** What a template may know of the request it answers. */
public final class Frame {

    private static final String NAVIGATION = Frame.class.getName() + ".navigation";
    private static final String BELL = Frame.class.getName() + ".bell";
    private static final String DEVELOPER = Frame.class.getName() + ".developer";
    private static final String DRAWN = Frame.class.getName() + ".drawn";

    private final HttpServletRequest request;

    private Frame(HttpServletRequest request) {
        this.request = request;
    }

    public static Frame current() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return new Frame(attributes.getRequest());
        }
        throw new IllegalStateException("no request");
    }

    /** The person signed in, if any. */
    public Optional<Me> me() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Me me
                ? Optional.of(me)
                : Optional.empty();
    }

    /** Whether htmx asks for a fragment. */
    public boolean partial() {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
    }

    public String path() {
        return request.getRequestURI();
    }

    /** Path and query, to come back to; the sentence shown once is left out. */
    public String here() {
        var query = request.getQueryString();
        if (query == null) return path();
        var kept = Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith("notice="))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? path() : path() + "?" + kept;
    }

    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    public String language() {
        return locale().getLanguage();
    }

    /** {@code light}, {@code dark} or {@code auto}. */
    public String theme() {
        Cookie cookie = WebUtils.getCookie(request, "theme");
        return cookie != null && List.of("light", "dark").contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    /** The token that every form carries. */
    public CsrfToken csrf() {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) return token;
        throw new IllegalStateException("no CSRF token: is the page behind the security filter?");
    }

    /** Key of the sentence to show once, from the redirection that led here. */
    public @Nullable String notice() {
        // What is wrong with a request may be that its parameters cannot be read.
        if (request.getDispatcherType() == DispatcherType.ERROR) return null;
        var key = request.getParameter("notice");
        return key != null && key.matches("[a-z]+\\.notice\\.[a-zA-Z.]+") && Words.has(key) ? key : null;
    }

    @SuppressWarnings("unchecked")
    public List<Navigation.Entry> navigation() {
        var entries = request.getAttribute(NAVIGATION);
        return entries == null ? List.of() : (List<Navigation.Entry>) entries;
    }

    /** How many things are new to the reader; counted when a page asks. */
    public int unread() {
        return request.getAttribute(BELL) instanceof Bell bell
                ? me().map(bell::unread).orElse(0)
                : 0;
    }

    /** Lets the page count what is new to the reader. */
    public void offer(Bell bell) {
        request.setAttribute(BELL, bell);
    }

    public Sections sections() {
        return Sections.of(navigation());
    }

    /** What {@code aria-current} says of this entry: the page itself, a page below it, or nothing. */
    public @Nullable String current(Navigation.Entry entry) {
        if (path().equals(entry.path())) return "page";
        return path().startsWith(entry.path() + "/") ? "true" : null;
    }

    public void offer(List<Navigation.Entry> entries) {
        request.setAttribute(NAVIGATION, entries);
    }

    /** Handler and views behind this page, when the installation shows them. */
    public @Nullable String developer() {
        return request.getAttribute(DEVELOPER) instanceof String handler
                ? handler + " · " + request.getAttribute(DRAWN)
                : null;
    }

    /** Lets the page say to developers who handled it. */
    public void handledBy(String handler) {
        request.setAttribute(DEVELOPER, handler);
    }

    void drawing(String views) {
        request.setAttribute(DRAWN, views);
    }

    /** Queries made so far for this page. */
    public int queries() {
        return CountedDataSource.counted();
    }
}
