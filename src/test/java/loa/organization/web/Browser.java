package loa.organization.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser with its session cookie, which follows nothing by itself. */
final class Browser {

    private final MockMvcTester http;
    private final String address;
    private @Nullable Cookie session;

    Browser(MockMvcTester http, String address) {
        this.http = http;
        this.address = address;
    }

    MvcTestResult get(String path) {
        var request = http.get().uri(path).header("User-Agent", "Mozilla/5.0 (Linux; Android 9) Chrome/120.0");
        return kept((session == null ? request : request.cookie(session)).exchange());
    }

    MvcTestResult post(String path, String... namesAndValues) {
        var request = http.post()
                .uri(path)
                .header("User-Agent", "Mozilla/5.0 (Linux; Android 9) Chrome/120.0")
                .with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                })
                .with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) request.param(namesAndValues[i], namesAndValues[i + 1]);
        return kept((session == null ? request : request.cookie(session)).exchange());
    }

    MvcTestResult signIn(String userName, String password) {
        return post("/sign-in", "userName", userName, "password", password);
    }

    @Nullable
    String session() {
        return session == null ? null : session.getValue();
    }

    static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult kept(MvcTestResult answer) {
        var given = answer.getResponse().getCookie("SESSION");
        if (given != null) session = given.getMaxAge() == 0 ? null : given;
        return answer;
    }
}
