package loa;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import loa.platform.Me;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a request as a person: {@code browser.get().uri("/my-work").with(as(mẩy))}. */
public final class SignedIn {

    private SignedIn() {}

    public static RequestPostProcessor as(Me me) {
        var signedIn = authentication(UsernamePasswordAuthenticationToken.authenticated(me, null, List.of()));
        var form = csrf();
        return request -> form.postProcessRequest(signedIn.postProcessRequest(request));
    }
}
