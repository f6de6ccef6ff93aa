package loa.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import loa.platform.view.Answer;
import loa.platform.view.GoTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Language and light or dark, kept in the reader's browser; nobody has to sign in to choose. */
@Controller
class PreferencesController {

    private final LocaleResolver locales;

    PreferencesController(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/preferences")
    Answer choose(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(defaultValue = "/") String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (language != null && List.of("vi", "en").contains(language)) {
            locales.setLocale(request, response, Locale.of(language));
        }
        if (theme != null && List.of("light", "dark", "auto").contains(theme)) {
            var cookie = ResponseCookie.from("theme", theme)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .sameSite("Lax")
                    .httpOnly(true)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return Answer.goTo(GoTo.ours(from) ? from : "/");
    }
}
