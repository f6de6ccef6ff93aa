package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import loa.platform.Settings;
import loa.search.Index;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Follows the links that the pages of the sample campaign offer, one of each kind: none is a dead end, and each page is fit
 * for a phone by day, for a desk by night, and without script.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "loa.demonstration=true")
class EveryPageTest extends Story {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final String DOWNLOAD = "/[.][a-z]+$|[/](export|original|file|template)([/]|$)/";

    private final Settings settings;
    private final Index index;
    private final Set<String> looked = new HashSet<>();

    EveryPageTest(Settings settings, Index index) {
        this.settings = settings;
        this.index = index;
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantri", "chutri", "vanhoa", "namkhoai"})
    void every_link_leads_to_a_page_that_fits(String userName) throws IOException {
        var phone = window(PHONE);
        var desk = window(DESK);
        var plain = window(PHONE, false);
        desk.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        for (var page : List.of(phone, desk, plain)) signIn(page, userName, password());

        index.keep();
        var met = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of("/search?q=khau+hieu", "/my-work"));
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            var kind = ID.matcher(path.replaceFirst("\\?.*", ""))
                    .replaceAll("{id}")
                    .replaceFirst("/clauses/[^/]+", "/clauses/{clause}");
            if (!met.add(kind)) continue;
            assertThat(phone.navigate(path).status()).as(path).isEqualTo(200);
            ahead.addAll(links(phone));
            if (!looked.add(kind)) continue;
            var name = "every" + kind.replace('/', '-');
            look(phone, name + "-phone");
            desk.navigate(path);
            look(desk, name + "-desk");
            plain.navigate(path);
            assertThat(plain.locator("h1").count())
                    .as("%s without script", path)
                    .isEqualTo(1);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate("""
                [...document.querySelectorAll("a[href]:not([download])")]
                    .filter(a => a.origin === location.origin)
                    .filter(a => !%s.test(a.pathname))
                    .map(a => a.pathname + a.search)""".formatted(DOWNLOAD));
    }

    private String password() throws IOException {
        return Files.readAllLines(settings.data().resolve("demonstration.txt")).getFirst();
    }
}
