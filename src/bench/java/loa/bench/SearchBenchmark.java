package loa.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import loa.Application;
import loa.sample.BigCountry;
import loa.search.Index;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searches over all that a country keeps, more than a million things, as somebody who sees everything, a province and an officer
 * of one commune do: whole pages, rights and marking included.
 */
final class SearchBenchmark {

    private static final double AIM_MILLIS = 100;
    private static final int WARM_UP = 5;
    private static final int ASKED = 40;
    private static final Pattern FOUND = Pattern.compile("aria-current=\"true\">[^<]*<span class=\"num\">([^<]*)<");

    private SearchBenchmark() {}

    static void measure() throws Exception {
        var kept = BigCountry.of(CountryBenchmark.COUNTRY);
        try (var context = new SpringApplication(Application.class)
                .run("--loa.data=" + kept.data(), "--loa.demonstration=false", "--loa.jobs=false", "--server.port=0")) {
            var db = JdbcClient.create(context.getBean(javax.sql.DataSource.class));
            build(context.getBean(Index.class), db);
            var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            System.out.println(
                    "load before: " + Files.readString(Path.of("/proc/loadavg")).strip());
            System.out.println("who        what                                   found   ms p50     p95   of the aim");
            double slowest = 0;
            for (var who : new String[] {"root", "board", "officer"}) {
                var visitor = new Visitor(port);
                visitor.signIn("do." + who, kept.password());
                for (var asked : questions(kept).entrySet()) {
                    slowest = Math.max(slowest, measure(visitor, who, asked.getKey(), asked.getValue()));
                }
            }
            System.out.printf("slowest: × %.2f of the aim (%.0f ms)%n", slowest / AIM_MILLIS, AIM_MILLIS);
            System.out.println(
                    "load after: " + Files.readString(Path.of("/proc/loadavg")).strip());
        }
    }

    private static void build(Index index, JdbcClient db) {
        var built = db.sql("select count(*) from search.state where built_at is not null")
                .query(Integer.class)
                .single();
        if (built == 0) {
            long from = System.nanoTime();
            int entries = index.rebuild();
            System.out.printf("%,d entries read in %d s%n", entries, (System.nanoTime() - from) / 1_000_000_000);
        }
        long from = System.nanoTime();
        index.keep();
        db.sql("analyze search.entry").update();
        System.out.printf("what changed since was read in %d s%n", (System.nanoTime() - from) / 1_000_000_000);
        db.sql("""
                select (select count(*) from search.entry) as entries,
                       pg_size_pretty(pg_table_size('search.entry')) as rows,
                       pg_size_pretty(pg_relation_size('search.entry_words')) as words,
                       pg_size_pretty(pg_total_relation_size('search.entry')) as whole
                """).query(rs -> {
            System.out.printf(
                    "%,d entries: table %s, index of words %s, all %s%n",
                    rs.getLong("entries"), rs.getString("rows"), rs.getString("words"), rs.getString("whole"));
        });
    }

    private static Map<String, String> questions(BigCountry.Kept kept) {
        var questions = new LinkedHashMap<String, String>();
        questions.put("rare word", q("1234"));
        questions.put("name of a commune", q("Tà Giang"));
        questions.put("without marks", q("ta giang"));
        questions.put("common word", q("tuyên truyền"));
        questions.put("very common word", q("xã"));
        questions.put("two common words", q("phát thanh họp thôn"));
        questions.put("phrase", q("“nhà văn hóa xã”"));
        questions.put("abbreviation", q("UBND"));
        questions.put("written out", q("Ủy ban nhân dân"));
        questions.put("number of a paper", q("67/KH-UBND"));
        questions.put("common and rare", q("tuyên truyền Nậm Lừu"));
        questions.put("nothing", q("zzkq wwx"));
        questions.put("one kind", q("tuyên truyền") + "&kind=TASK");
        questions.put("one campaign", q("tuyên truyền") + "&campaign=" + kept.provincial());
        questions.put("page 20", q("tuyên truyền") + "&page=20");
        return questions;
    }

    private static String q(String words) {
        return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static double measure(Visitor visitor, String who, String what, String path) throws Exception {
        for (int i = 0; i < WARM_UP; i++) visitor.get(path);
        var millis = new double[ASKED];
        var body = "";
        for (int i = 0; i < ASKED; i++) {
            long from = System.nanoTime();
            var answer = visitor.get(path);
            millis[i] = (System.nanoTime() - from) / 1e6;
            if (answer.statusCode() != 200) throw new IllegalStateException(answer.statusCode() + " " + path);
            body = visitor.text(answer);
        }
        Arrays.sort(millis);
        var found = FOUND.matcher(body);
        double p95 = millis[ASKED * 95 / 100];
        System.out.printf(
                "%-10s %-32s %11s %8.1f %7.1f       × %.2f%n",
                who, what, found.find() ? found.group(1) : "0", millis[ASKED / 2], p95, p95 / AIM_MILLIS);
        return p95;
    }
}
