package loa.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Deny by default: without a session only the pages listed here are seen, and no page runs foreign or inline script. */
@Configuration
class Security {

    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "media-src 'self' blob:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private static final String[] OPEN = {
        "/",
        "/public/**",
        "/sign-in",
        "/sign-in/**",
        "/check/*",
        "/listen/*",
        "/listen/*/*",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/manifest.webmanifest",
        "/offline",
        "/sw.js",
        "/preferences",
        "/style",
        "/health"
    };

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                // Whoever tricks a browser into this changes a language: not worth a session for every visitor.
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()).ignoringRequestMatchers("/preferences"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(
                                "camera=(self), microphone=(self), geolocation=(self), payment=(), usb=()"))
                        .cacheControl(cache -> cache.disable()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(entryPoint()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .build();
    }

    /** Where somebody goes after signing in is the page they wanted, never what a script asked for meanwhile. */
    private static RequestCache pagesOnly() {
        var wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(request -> request.getMethod().equals("GET") && !isByScript(request));
        return wanted;
    }

    /**
     * No script begins a session. A page that is left open after its session ended goes on asking; a late answer with a cookie of
     * its own would take the place of that of the sign-in page, and whoever signs in there would be refused or signed out.
     */
    static CsrfTokenRepository tokens() {
        var inSession = new HttpSessionCsrfTokenRepository();
        return new CsrfTokenRepository() {
            @Override
            public CsrfToken generateToken(HttpServletRequest request) {
                return inSession.generateToken(request);
            }

            @Override
            public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
                if (request.getSession(false) != null || !isByScript(request))
                    inSession.saveToken(token, request, response);
            }

            @Override
            public @Nullable CsrfToken loadToken(HttpServletRequest request) {
                return inSession.loadToken(request);
            }
        };
    }

    /** A page that the worker of the phone fetches for its reader is one too, though it is said to have no destination. */
    private static boolean isByScript(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) return true;
        var destination = request.getHeader("Sec-Fetch-Dest");
        if (destination == null || destination.equals("document")) return false;
        var wanted = request.getHeader("Accept");
        return wanted == null || !wanted.contains("text/html");
    }

    /** To the sign-in page; htmx, which cannot follow a redirection with the whole browser, is told to go there. */
    private static AuthenticationEntryPoint entryPoint() {
        var signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
        return (request, response, refused) -> {
            if (request.getHeader("HX-Request") == null) signIn.commence(request, response, refused);
            else response.setHeader("HX-Redirect", "/sign-in");
        };
    }
}
