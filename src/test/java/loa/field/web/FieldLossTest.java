package loa.field.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import loa.audit.AuditLog;
import loa.audit.Verification.Verified;
import loa.media.Pictures;
import loa.organization.PersonId;
import loa.organization.account.AccountDesk;
import loa.platform.Me;
import loa.platform.database.FreshDatabase;
import loa.work.CampaignFixture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.json.JsonMapper;

/** A thousand things captured, three of ten requests cut off: none is lost and none doubled. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "loa.demonstration=false")
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FieldLossTest {

    private static final String PASSWORD = "mot cau that de nho 2024";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int CAPTURES = 1000;
    private static final int PART = 400;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final CampaignFixture given;
    private final AccountDesk accounts;
    private final AuditLog audit;
    private final JdbcClient db;
    private final AtomicInteger asked = new AtomicInteger();

    private int through;
    private String token;

    FieldLossTest(CampaignFixture given, AccountDesk accounts, AuditLog audit, JdbcClient db) {
        this.given = given;
        this.accounts = accounts;
        this.audit = audit;
        this.db = db;
    }

    @Test
    void none_is_lost_and_none_doubled() throws Exception {
        var officer = given.officer(given.communes.getFirst());
        var campaign = given.campaign(given.communes.getFirst(), 40, null);
        var tasks = db.sql("select id from work.task where campaign_id = ?")
                .param(campaign.value())
                .query(UUID.class)
                .list();
        try (var network = new FailingNetwork(port, 30, 7);
                var senders = Executors.newFixedThreadPool(6)) {
            through = port;
            signIn(officer);
            through = network.port();
            var captures = new ArrayList<Callable<Void>>();
            var photos = new HashMap<Integer, byte[]>();
            for (int i = 0; i < CAPTURES; i++) {
                int number = i;
                var task = tasks.get(i % tasks.size());
                if (i % 10 < 3) photos.put(i, Pictures.jpeg(Pictures.hillside(16, 12, i), false));
                captures.add(() -> send(number, task, photos.get(number), officer));
            }
            for (var sent : senders.invokeAll(captures)) sent.get();

            System.out.printf(
                    "%d captures, %d requests, %d through, cut before, during, after, in the answer: %s%n",
                    CAPTURES, asked.get(), network.passed.get(), List.of(network.cut));
            assertThat(Arrays.stream(network.cut).mapToInt(AtomicInteger::get)).allMatch(cut -> cut > 50);
            assertNothingLostOrDoubled(officer, photos);
        }
    }

    private void assertNothingLostOrDoubled(Me officer, Map<Integer, byte[]> photos) throws Exception {
        assertThat(count("field.receipt where person = ?", officer)).isEqualTo(CAPTURES);
        assertThat(count("field.receipt where outcome = 'LATE' and person = ?", officer))
                .isZero();
        assertThat(count("media.part_file where person = ?", officer))
                .as("parts are let go")
                .isZero();
        var expected = new ArrayList<String>();
        for (int i = 0; i < CAPTURES; i++)
            if (i % 10 < 5) expected.add(hash(words(i).getBytes(StandardCharsets.UTF_8)));
        for (var photo : photos.values()) expected.add(hash(photo));
        var kept = db.sql("""
                select e.sha256 from evidence.entry e join evidence.submission s on s.id = e.submission where s.by_person = ?
                """).param(officer.person()).query(String.class).list();
        assertThat(kept).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(said("select words from work.comment where by_person = ?", officer))
                .containsExactlyInAnyOrderElementsOf(numbered(5, 9));
        assertThat(said("select note from work.entry where move = 'ReportProgress' and by_person = ?", officer))
                .containsExactlyInAnyOrderElementsOf(numbered(9, 10));
        assertThat(audit.verify()).isInstanceOf(Verified.class);
    }

    private static List<String> numbered(int from, int to) {
        var all = new ArrayList<String>();
        for (int i = 0; i < CAPTURES; i++) if (i % 10 >= from && i % 10 < to) all.add(words(i));
        return all;
    }

    private List<String> said(String sql, Me me) {
        return db.sql(sql).param(me.person()).query(String.class).list().stream()
                .map(words -> words.replaceAll(" \\(ghi lúc .*", ""))
                .toList();
    }

    private long count(String what, Me me) {
        return db.sql("select count(*) from " + what)
                .param(me.person())
                .query(Long.class)
                .single();
    }

    private static String words(int number) {
        return "Mục ghi số " + number + ".";
    }

    /** Three of ten bring a photo, two a note, four a comment, one a report; each until the server has answered. */
    private Void send(int number, UUID task, byte[] photo, Me me) throws Exception {
        var capture = new HashMap<String, Object>();
        capture.put("key", UUID.randomUUID());
        capture.put("owner", me.person());
        capture.put("task", task);
        capture.put("kind", number % 10 < 5 ? "PROVE" : number % 10 < 9 ? "SAY" : "REPORT");
        capture.put("at", "2026-10-15T00:30:00Z");
        capture.put("words", words(number));
        if (photo != null) {
            var id = UUID.randomUUID();
            capture.put("files", List.of(Map.of("id", id, "name", number + ".jpg", "sha256", hash(photo))));
            upload(id, number + ".jpg", photo);
        }
        var body = JSON.writeValueAsBytes(capture);
        var answer = until("POST", "/field/captures", body, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return null;
    }

    private void upload(UUID id, String name, byte[] bytes) throws Exception {
        var announcement = JSON.writeValueAsBytes(Map.of("name", name, "bytes", bytes.length, "sha256", hash(bytes)));
        int offset = offset(until("PUT", "/field/files/" + id, announcement, Map.of()));
        while (offset < bytes.length) {
            var part = Arrays.copyOfRange(bytes, offset, Math.min(bytes.length, offset + PART));
            offset = offset(until(
                    "PATCH",
                    "/field/files/" + id,
                    part,
                    Map.of(
                            "Part-Offset",
                            "" + offset,
                            "Part-SHA256",
                            hash(part),
                            "Content-Type",
                            "application/octet-stream")));
        }
    }

    private static int offset(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
        return JSON.readTree(answer.body()).get("offset").asInt();
    }

    /** Asks again and again, as a phone does. */
    private HttpResponse<String> until(String method, String path, byte[] body, Map<String, String> headers)
            throws InterruptedException {
        while (true) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + through + path))
                    .header("X-CSRF-TOKEN", token)
                    .method(method, BodyPublishers.ofByteArray(body));
            headers.forEach(request::header);
            if (!headers.containsKey("Content-Type")) request.header("Content-Type", "application/json");
            asked.incrementAndGet();
            try {
                return client.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                // Cut off: nobody knows how far it came.
            }
        }
    }

    private void signIn(Me me) throws Exception {
        var userName = "mat." + me.person().toString().substring(0, 8);
        accounts.open(new PersonId(me.person()), userName, PASSWORD, null);
        var page = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                        .build(),
                BodyHandlers.ofString());
        var csrf = Jsoup.parse(page.body()).selectFirst("[name=_csrf]").val();
        var form = "_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8) + "&userName=" + userName + "&password="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        var session = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/field/session"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(session.statusCode()).isEqualTo(200);
        token = JSON.readTree(session.body()).get("token").asString();
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
