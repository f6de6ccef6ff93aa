package loa.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import loa.organization.People;
import loa.organization.PersonId;
import loa.organization.UnitKind;
import loa.organization.account.AccountDesk;
import loa.platform.Me;
import loa.platform.database.FreshDatabase;
import loa.work.CampaignFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** Files that are too large, sent to a real server: only there the limits of the server come before those of the pages. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "loa.demonstration=false")
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LargeUploadTest {

    private static final String PASSWORD = "mot cau that de nho 2024";
    private static final String BOUNDARY = "----loa";

    @LocalServerPort
    private int port;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final People people;
    private final AccountDesk accounts;
    private final CampaignFixture given;
    private final JdbcClient db;

    LargeUploadTest(People people, AccountDesk accounts, CampaignFixture given, JdbcClient db) {
        this.people = people;
        this.accounts = accounts;
        this.given = given;
        this.db = db;
    }

    @Test
    void a_plan_over_the_limit_is_refused_in_words_and_what_was_typed_is_still_there() throws Exception {
        var commune = people.unit("Xã Gửi Lớn", UnitKind.COMMUNE, null);
        signIn(people.chief("Lý Thị Gửi", commune.id()));

        var answer = send("/plans/new", "/plans", "file", 26, "text", "Chữ đã dán.", "name", "Kế hoạch đã gõ");

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = page(answer);
        assertThat(page.select("main [role=alert]").text()).contains("lớn.pdf", "Tệp lớn hơn 25 MB");
        assertThat(page.selectFirst("[name=text]").wholeText()).isEqualTo("Chữ đã dán.");
        assertThat(page.selectFirst("[name=name]").val()).isEqualTo("Kế hoạch đã gõ");
    }

    @Test
    void proof_over_the_limit_is_refused_in_words_and_the_rest_stays_as_a_draft() throws Exception {
        var officer = given.officer(given.communes.getFirst());
        var campaign = given.campaign(given.communes.getFirst(), 1, null);
        var task = db.sql("select id from work.task where campaign_id = ?")
                .param(campaign.value())
                .query(UUID.class)
                .single();
        signIn(officer);

        var path = "/tasks/" + task;
        var answer = send(
                path, path + "/proof", "files", 26, "key", UUID.randomUUID().toString(), "words", "Đã xong.");

        assertThat(answer.statusCode()).isEqualTo(200);
        var panel = page(answer).selectFirst("#proof-panel");
        assertThat(panel.select("[role=alert]").text()).contains("lớn.pdf", "25 MB");
        assertThat(panel.selectFirst("[name=words]").text()).isEqualTo("Đã xong.");
    }

    @Test
    void a_list_over_the_limit_is_refused_in_words() throws Exception {
        signIn(people.administrator());

        var answer = send("/import/units", "/import/units", "file", 30);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page(answer).select("main [role=alert]").text()).contains("Tệp quá lớn");
    }

    @Test
    void what_no_form_takes_is_answered_with_a_page_that_says_so() throws Exception {
        signIn(people.administrator());

        var answer = send("/import/units", "/import/units", "file", 151);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(page(answer).select("h1").text()).isEqualTo("Tệp quá lớn");
    }

    private void signIn(Me me) throws IOException, InterruptedException {
        var userName = "lon." + me.person().toString().substring(0, 8);
        accounts.open(new PersonId(me.person()), userName, PASSWORD, null);
        var form = "_csrf=" + encoded(token("/sign-in")) + "&userName=" + userName + "&password=" + encoded(PASSWORD);
        var answer = browser.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.uri().getPath()).isNotEqualTo("/sign-in");
    }

    /** Sends the form of a page with a file of so many mebibytes. */
    private HttpResponse<String> send(String from, String to, String field, int mebibytes, String... typed)
            throws IOException, InterruptedException {
        var head = new StringBuilder(part("_csrf") + "\r\n" + token(from) + "\r\n");
        for (int i = 0; i < typed.length; i += 2)
            head.append(part(typed[i])).append("\r\n").append(typed[i + 1]).append("\r\n");
        head.append(part(field + "\"; filename=\"lớn.pdf")).append("Content-Type: application/pdf\r\n\r\n");
        return browser.send(
                request(to)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(body(head.toString(), mebibytes))
                        .build(),
                BodyHandlers.ofString());
    }

    private static BodyPublisher body(String head, int mebibytes) {
        var start = head.getBytes(StandardCharsets.UTF_8);
        var end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var filler = new byte[1 << 20];
        var length = start.length + (long) mebibytes * filler.length + end.length;
        return BodyPublishers.fromPublisher(
                BodyPublishers.concat(
                        BodyPublishers.ofByteArray(start),
                        BodyPublishers.ofByteArrays(Collections.nCopies(mebibytes, filler)),
                        BodyPublishers.ofByteArray(end)),
                length);
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n";
    }

    private String token(String path) throws IOException, InterruptedException {
        var answer = browser.send(request(path).build(), BodyHandlers.ofString());
        return page(answer).selectFirst("[name=_csrf]").val();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
