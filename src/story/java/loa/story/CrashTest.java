package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import loa.platform.database.EmbeddedPostgres;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Loa is killed in the middle, as by a power cut; what it had answered is there, and nothing is there by half. */
class CrashTest {

    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> WHOLE = List.of(
            "select count(*) from plan.plan p full join work.campaign c on c.id = p.id"
                    + " where (coalesce(p.state, '') = 'CONFIRMED') <> (c.id is not null)",
            "select count(*) from work.campaign c where not exists (select 1 from work.task t where t.campaign_id = c.id)",
            "select count(*) from evidence.submission s"
                    + " where not exists (select 1 from evidence.entry e where e.submission = s.id)",
            "select count(*) from work.task t where t.state = 'SUBMITTED'"
                    + " and not exists (select 1 from evidence.submission s where s.task = t.id)",
            "select count(*) from evidence.submission s join work.task t on t.id = s.task"
                    + " left join evidence.verdict v on v.submission = s.id where v.submission is null and not s.interim and t.state = 'RUNNING'");

    private final Random random = new Random(7);

    @Test
    void a_plan_agreed_when_the_power_goes_is_a_campaign_or_still_waits() throws Exception {
        for (int cut = 0; cut < 2; cut++) {
            var data = data();
            var loa = start(data);
            await(data, "Đang lập");
            Thread.sleep(random.nextInt(4000));
            kill(loa);

            assertThat(violations(data)).isEmpty();
        }
    }

    @Test
    void a_photo_sent_when_the_power_goes_is_proof_or_was_never_there() throws Exception {
        var data = data();
        for (int cut = 0; cut < 3; cut++) {
            var log = Files.exists(data.resolve("log")) ? Files.size(data.resolve("log")) : 0;
            var loa = start(data);
            var address = "http://localhost:" + port(data, log);
            try (var http =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
                signIn(
                        http,
                        address,
                        Files.readAllLines(data.resolve("demonstration.txt")).getFirst());
                var task = get(
                        http,
                        address,
                        get(http, address, "/my-work")
                                .select("main a[href^=/tasks/]")
                                .get(cut)
                                .attr("href"));
                var sending = http.sendAsync(handIn(address, task), BodyHandlers.discarding());
                Thread.sleep(random.nextInt(900));
                kill(loa);
                sending.exceptionally(lost -> null).join();
            }

            assertThat(violations(data)).isEmpty();
        }
    }

    private static Path data() throws IOException {
        return Files.createDirectories(
                Path.of("target/crash", UUID.randomUUID().toString()).toAbsolutePath());
    }

    private static Process start(Path data) throws IOException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        classes,
                        "loa.Application",
                        "--server.port=0",
                        "--loa.data=" + data)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()))
                .start();
    }

    private static void kill(Process loa) throws InterruptedException {
        loa.destroyForcibly().waitFor();
    }

    private static void await(Path data, String words) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(data.resolve("log"))
                || !Files.readString(data.resolve("log")).contains(words)) {
            assertThat(System.nanoTime()).as("still no \"%s\"", words).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static String port(Path data, long after) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var log = Files.exists(data.resolve("log")) ? Files.readAllBytes(data.resolve("log")) : new byte[0];
            var fresh = new String(log, (int) after, log.length - (int) after, StandardCharsets.UTF_8);
            var ready = READY.matcher(fresh);
            if (ready.find()) return ready.group(1);
            Thread.sleep(50);
        }
        throw new AssertionError("not ready:\n" + Files.readString(data.resolve("log")));
    }

    private static void signIn(HttpClient http, String address, String password) throws Exception {
        var csrf =
                get(http, address, "/sign-in").select("main input[name=_csrf]").val();
        var form = "_csrf=" + encoded(csrf) + "&userName=taghenh&password=" + encoded(password);
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static Document get(HttpClient http, String address, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return Jsoup.parse(http.send(request, BodyHandlers.ofString()).body());
    }

    private HttpRequest handIn(String address, Document task) throws IOException {
        var form = task.selectFirst("form.hand-in");
        assertThat(form).isNotNull();
        var boundary = "----" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        for (var field : List.of("_csrf", "key")) {
            part(
                    body,
                    boundary,
                    field,
                    null,
                    form.select("[name=" + field + "]").val().getBytes(StandardCharsets.UTF_8));
        }
        part(body, boundary, "words", null, "Đã làm xong.".getBytes(StandardCharsets.UTF_8));
        part(body, boundary, "files", "anh.jpg", CampaignStoryTest.photo());
        body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + form.attr("action")))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, String file, byte[] content)
            throws IOException {
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file == null ? "" : "; filename=\"" + file + "\"\r\nContent-Type: image/jpeg") + "\r\n\r\n";
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** The rules that do not hold, and the files on record that are not on disk. */
    private static List<String> violations(Path data) throws SQLException, IOException {
        var broken = new java.util.ArrayList<String>();
        try (var database = EmbeddedPostgres.start(data.resolve("database"), List.of("io_method=sync", "jit=off"));
                var connection = DriverManager.getConnection(
                        database.url("postgres"), database.user(), database.passwordOfUser());
                var statement = connection.createStatement()) {
            for (var rule : WHOLE) {
                try (var row = statement.executeQuery(rule)) {
                    row.next();
                    if (row.getInt(1) > 0) broken.add(rule);
                }
            }
            try (var rows = statement.executeQuery("select sha256 from media.file")) {
                while (rows.next()) if (!onDisk(data, rows.getString(1))) broken.add("no file " + rows.getString(1));
            }
        }
        return broken;
    }

    private static boolean onDisk(Path data, String hash) throws IOException {
        try (var files = Files.walk(data.resolve("files"))) {
            return files.anyMatch(file -> file.getFileName().toString().contains(hash)
                    || file.toString().replace("/", "").contains(hash));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
