package loa.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.organization.PersonId;
import loa.organization.account.Sessions;
import loa.platform.Me;
import loa.platform.view.Answer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Between the form of sign-in and the session of somebody signed in. */
@Component
class Door {

    private static final String HALF_IN = "halfIn";

    /** Has shown the password, and still has to choose another one, or the post to act in. */
    record HalfIn(UUID person, boolean choosesPassword) implements Serializable {}

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    Optional<HalfIn> halfIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(HALF_IN) instanceof HalfIn half
                ? Optional.of(half)
                : Optional.empty();
    }

    void holdHalfIn(PersonId person, boolean choosesPassword, HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(HALF_IN, new HalfIn(person.value(), choosesPassword));
    }

    /** Signs the person in under a new session id and goes where they wanted to go. */
    Answer enter(Me me, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        var session = request.getSession();
        session.removeAttribute(HALF_IN);
        session.setAttribute(Sessions.DEVICE, Device.of(request.getHeader("User-Agent")));
        session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(me, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        tokens.saveToken(null, request, response);
        return Answer.goTo(wantedPath(request, response));
    }

    private String wantedPath(HttpServletRequest request, HttpServletResponse response) {
        var saved = wanted.getRequest(request, response);
        if (saved == null) return "/";
        wanted.removeRequest(request, response);
        if (!saved.getMethod().equals("GET")) return "/";
        var address = URI.create(saved.getRedirectUrl());
        var query = Optional.ofNullable(address.getRawQuery())
                .map(text -> text.replaceAll("(^|&)continue(?=&|$)", ""))
                .filter(text -> !text.isEmpty());
        var path = address.getRawPath();
        if (path.startsWith("//")) return "/";
        return path + query.map(text -> "?" + text).orElse("");
    }
}
