package loa.work.web;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import loa.platform.Me;
import loa.platform.database.CountedDataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriUtils;

/** Opens and sends pages as a person, and reads what comes back. */
@Lazy
@Component
public class WorkBrowser {

    private final MockMvcTester browser;

    WorkBrowser(MockMvcTester browser) {
        this.browser = browser;
    }

    public Document page(String path, Me me) {
        var answer = get(path, me);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return body(answer);
    }

    public MockHttpServletResponse get(String path, Me me) {
        return browser.get()
                .uri(URI.create(UriUtils.encodeQuery(path, StandardCharsets.UTF_8)))
                .with(as(me))
                .exchange()
                .getResponse();
    }

    public MockHttpServletResponse post(String path, Me me, String... form) {
        var request = browser.post().uri(path).with(as(me));
        for (int i = 0; i < form.length; i += 2) request = request.formField(form[i], form[i + 1]);
        return request.exchange().getResponse();
    }

    /** How many queries the page takes. */
    public int queries(String path, Me me) {
        page(path, me);
        return CountedDataSource.counted();
    }

    public static Document body(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
