package loa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was answered, as a page whose parts a test can look for. */
public final class Html {

    private Html() {}

    /** The page, which was answered with 200. */
    public static Document shown(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return html(answer);
    }

    public static Document html(MvcTestResult answer) {
        return html(answer.getResponse());
    }

    public static Document html(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
