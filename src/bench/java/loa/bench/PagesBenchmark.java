package loa.bench;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import loa.Application;
import loa.platform.database.CountedDataSource;
import loa.sample.BigDistrict;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;

/** Asks for each page of a district grown tenfold, one after the other, and says how long the slowest of twenty took. */
final class PagesBenchmark {

    private static final int COMMUNES = 120;
    private static final int CAMPAIGNS = 3;
    private static final int WARM_UP = 40;
    private static final int ASKED = 200;
    private static final double AIM_MILLIS = 100;
    private static final double AIM_FIRST_PAGE = 60;
    private static final Pattern NEEDED = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");

    private static final Map<String, Integer> QUERIES = new ConcurrentHashMap<>();

    private final int port;
    private final BigDistrict.Grown grown;

    private PagesBenchmark(int port, BigDistrict.Grown grown) {
        this.port = port;
        this.grown = grown;
    }

    static void measure() throws Exception {
        var application = new SpringApplication(Application.class, Counting.class);
        try (var context = application.run(
                "--loa.data=" + Files.createTempDirectory("loa-pages"),
                "--loa.demonstration=false",
                "--server.port=0")) {
            var grown = new BigDistrict(context).grow(COMMUNES, CAMPAIGNS);
            System.out.printf("%d communes, %d campaigns, %d tasks%n", COMMUNES, CAMPAIGNS, grown.tasks());
            var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            new PagesBenchmark(port, grown).run();
        }
    }

    /** Remembers how many queries the last answer for a path took. */
    static final class Counting {
        @Bean
        Filter counting() {
            return (request, response, chain) -> {
                chain.doFilter(request, response);
                if (request instanceof jakarta.servlet.http.HttpServletRequest http) {
                    QUERIES.put(http.getRequestURI(), CountedDataSource.counted());
                }
            };
        }
    }

    private void run() throws IOException, InterruptedException {
        var visitor = new Visitor(port);
        firstPage(visitor);
        System.out.println("page                                     ms p50     p95   of the aim   queries   KB");
        measure(visitor, Map.of("front", "/"));
        var chief = new Visitor(port);
        chief.signIn(grown.chief(), grown.password());
        measure(chief, ofChief("/campaigns/" + grown.campaigns().getFirst()));
        var officer = new Visitor(port);
        officer.signIn(grown.officer(), grown.password());
        measure(officer, Map.of("my work, a commune", "/my-work", "task, a commune", "/tasks/" + grown.task()));
    }

    private Map<String, String> ofChief(String campaign) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("my work", "/my-work");
        pages.put("campaigns", "/campaigns");
        pages.put("campaign", campaign);
        pages.put("clauses", campaign + "/clauses");
        pages.put("tasks", campaign + "/tasks");
        pages.put("tasks, searched", campaign + "/tasks?q=ban+moi+77");
        pages.put("tasks, late, by unit", campaign + "/tasks?late=true&grouped=true");
        pages.put("proof", campaign + "/proof");
        pages.put("decisions", campaign + "/decisions");
        pages.put("event day", campaign + "/date");
        pages.put("plans", "/plans");
        pages.put("plan, review", "/plans/" + grown.campaigns().getFirst() + "/review");
        pages.put("units", "/units");
        pages.put("task", "/tasks/" + grown.task());
        return pages;
    }

    private void measure(Visitor browser, Map<String, String> pages) throws IOException, InterruptedException {
        for (var page : pages.entrySet()) {
            for (int i = 0; i < WARM_UP; i++) browser.get(page.getValue());
            var millis = new double[ASKED];
            int bytes = 0;
            for (int i = 0; i < ASKED; i++) {
                long from = System.nanoTime();
                var answer = browser.get(page.getValue());
                millis[i] = (System.nanoTime() - from) / 1e6;
                bytes = answer.body().length;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.statusCode() + " " + page.getValue());
                }
            }
            Arrays.sort(millis);
            double p95 = millis[ASKED * 95 / 100];
            System.out.printf(
                    "%-38s %8.1f %7.1f       × %.2f %9d %4.0f%n",
                    page.getKey(),
                    millis[ASKED / 2],
                    p95,
                    p95 / AIM_MILLIS,
                    QUERIES.getOrDefault(page.getValue().replaceAll("\\?.*", ""), 0),
                    bytes / 1024.0);
        }
    }

    /** Everything a first visit to the public page loads, compressed as sent. */
    private void firstPage(Visitor browser) throws IOException, InterruptedException {
        var page = browser.get("/");
        var html = browser.text(page);
        double bytes = page.body().length;
        var needed = NEEDED.matcher(html)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        for (var path : needed) bytes += browser.get(path).body().length;
        System.out.printf(
                "first public page: %.1f KB over the wire = × %.2f of the aim (%.0f KB)%n",
                bytes / 1024, bytes / 1024 / AIM_FIRST_PAGE, AIM_FIRST_PAGE);
    }
}
