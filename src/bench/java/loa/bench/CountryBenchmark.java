package loa.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import loa.sample.BigCountry;
import loa.sample.BigCountry.Kept;
import loa.sample.BigCountry.Size;

/**
 * Asks for pages of a province, and of the whole country, as those do who work there, of an application with as little memory
 * as {@code ./loa run} gives it; and shows how what they cost grows with the number of communes.
 */
final class CountryBenchmark {

    private static final Size DISTRICT = new Size("district", 1, 12, 10);
    private static final Size PROVINCE = new Size("province", 1, 99, 10);
    private static final Size REGION = new Size("region", 10, 1000, 10);
    static final Size COUNTRY = new Size("country", 34, 3321, 10);
    private static final int WARM_UP = 10;
    private static final int ASKED = 40;
    private static final double MILLIS_A_TICK = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern QUERIES = Pattern.compile("<aside class=\"developer\"[^>]*>\\D*(\\d+)");

    private CountryBenchmark() {}

    static void province() throws Exception {
        print(measured(PROVINCE), 100);
    }

    /** The matrix of what is covered, from each two sides, of 24 topics, 99 communes and 600 items. */
    static void coverage() throws Exception {
        print(measured(PROVINCE, CountryBenchmark::matrices), 100);
    }

    static void country() throws Exception {
        print(measured(COUNTRY), 250);
    }

    /** The same pages over 12, 99, 1,000 and 3,321 communes, each as a multiple of the first. */
    static void growth() throws Exception {
        var all = new LinkedHashMap<String, List<Figure>>();
        for (var size : List.of(DISTRICT, PROVINCE, REGION, COUNTRY)) {
            for (var figure : measured(size)) {
                all.computeIfAbsent(figure.page, page -> new ArrayList<>()).add(figure);
            }
        }
        System.out.println("ms of processor for an answer, by communes (and against the first)");
        System.out.printf("%-34s %8s %16s %16s %16s%n", "page", "12", "99", "1,000", "3,321");
        all.forEach((page, figures) -> {
            var line = new StringBuilder("%-34s %8.1f".formatted(page, figures.getFirst().cpu));
            for (var figure : figures.subList(1, figures.size())) {
                line.append(" %8.1f (×%5.1f)".formatted(figure.cpu, figure.cpu / figures.getFirst().cpu));
            }
            System.out.println(line);
        });
    }

    /**
     * What a page took.
     *
     * @param cpu milliseconds of processor that an answer took the application and its database together: what others do on the
     *     machine meanwhile does not change it
     */
    private record Figure(String page, double p50, double p95, double cpu, int queries, double kilobytes) {}

    private static void print(List<Figure> figures, double aim) {
        System.out.println(
                "page                                 ms p50     p95   of the aim   ms of processor   queries   KB");
        for (var one : figures) {
            System.out.printf(
                    "%-34s %8.1f %7.1f       × %.2f %17.1f %9d %4.0f%n",
                    one.page, one.p50, one.p95, one.p95 / aim, one.cpu, one.queries, one.kilobytes);
        }
        var slowest = figures.stream().mapToDouble(Figure::p95).max().orElse(0);
        System.out.printf("slowest page: × %.2f of the aim (%.0f ms)%n", slowest / aim, aim);
    }

    /** What is asked of a running application. */
    private interface Questions {
        List<Figure> ask(int port, Kept kept, Process application) throws Exception;
    }

    private static List<Figure> measured(Size size) throws Exception {
        return measured(size, CountryBenchmark::figures);
    }

    private static List<Figure> measured(Size size, Questions questions) throws Exception {
        System.out.printf("%n-- %s: %,d communes in %d provinces%n", size.name(), size.communes(), size.provinces());
        var kept = BigCountry.of(size);
        System.out.printf("%,d tasks, %,d proofs, in %s%n", kept.tasks(), kept.proofs(), kept.data());
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var log = Path.of("target/bench/" + size.name() + ".log");
        var application = start(kept, port, log);
        try {
            await(port, application, log);
            var figures = questions.ask(port, kept, application);
            System.out.printf("largest memory of the application: %d MB (-Xmx256m)%n", peak(application) / 1024);
            return figures;
        } finally {
            application.destroy();
            application.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static Process start(Kept kept, int port, Path log) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "loa.Application",
                        "--loa.data=" + kept.data(),
                        "--loa.demonstration=false",
                        "--loa.jobs=false",
                        "--loa.developer=true",
                        "--server.port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void await(int port, Process application, Path log) throws Exception {
        var visitor = new Visitor(port);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && application.isAlive()) {
            try {
                if (visitor.get("/health").statusCode() == 200) return;
            } catch (IOException notYet) {
                // The next try is a moment later.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("Loa did not start: " + Files.readString(log));
    }

    private static List<Figure> figures(int port, Kept kept, Process application) throws Exception {
        var figures = new ArrayList<Figure>();
        var root = new Visitor(port);
        root.signIn("do.root", kept.password());
        measure(root, pages("/campaigns/" + kept.national(), kept), "", application, figures);
        measure(root, directory(kept), "", application, figures);
        var board = new Visitor(port);
        board.signIn("do.board", kept.password());
        measure(board, Map.of("my work", "/my-work", "campaigns", "/campaigns"), "province: ", application, figures);
        var provincial = "/campaigns/" + kept.provincial();
        measure(
                board,
                Map.of("overview", provincial, "tasks", provincial + "/tasks"),
                "province: ",
                application,
                figures);
        measure(board, Map.of("matrix", provincial + "/matrix"), "province: ", application, figures);
        var officer = new Visitor(port);
        officer.signIn("do.officer", kept.password());
        measure(
                officer,
                Map.of("my work", "/my-work", "task", "/tasks/" + kept.task()),
                "commune: ",
                application,
                figures);
        return figures;
    }

    private static List<Figure> matrices(int port, Kept kept, Process application) throws Exception {
        var figures = new ArrayList<Figure>();
        var board = new Visitor(port);
        board.signIn("do.board", kept.password());
        var matrix = "/campaigns/" + kept.provincial() + "/coverage?";
        var pages = new LinkedHashMap<String, String>();
        pages.put("topic, phase", matrix);
        pages.put("topic, channel", matrix + "columns=channel");
        pages.put("topic, language", matrix + "columns=language");
        pages.put("commune, topic", matrix + "columns=commune");
        pages.put("commune, topic, page 4", matrix + "columns=commune&page=4");
        pages.put("commune, topic, gaps", matrix + "columns=commune&gaps=true");
        pages.put("commune, channel", matrix + "rows=commune&columns=channel");
        pages.put("commune, phase, Zalo, Mong", matrix + "rows=commune&columns=phase&channel=ZALO&language=hmn");
        measure(board, pages, "", application, figures);
        return figures;
    }

    private static Map<String, String> pages(String campaign, Kept kept) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("my work", "/my-work");
        pages.put("campaigns", "/campaigns");
        pages.put("overview", campaign);
        pages.put("clauses", campaign + "/clauses");
        pages.put("tasks", campaign + "/tasks");
        pages.put("tasks, page 20", campaign + "/tasks?page=20");
        pages.put("tasks, by unit", campaign + "/tasks?sort=UNIT");
        pages.put("tasks, late", campaign + "/tasks?late=true");
        pages.put("tasks, searched", campaign + "/tasks?q=nam+hu");
        pages.put("tasks, of a unit", campaign + "/tasks?unit=" + kept.unit());
        pages.put("matrix", campaign + "/matrix");
        pages.put("board", campaign + "/board");
        pages.put("timeline", campaign + "/timeline");
        pages.put("by map", campaign + "/by-map");
        pages.put("proof", campaign + "/proof");
        pages.put("decisions", campaign + "/decisions");
        return pages;
    }

    private static Map<String, String> directory(Kept kept) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("units", "/units");
        pages.put("units, searched", "/units?q=nam+hu");
        pages.put("unit", "/units/" + kept.unit());
        return pages;
    }

    private static void measure(
            Visitor visitor, Map<String, String> pages, String who, Process application, List<Figure> figures)
            throws Exception {
        for (var page : pages.entrySet()) {
            for (int i = 0; i < WARM_UP; i++) visitor.get(page.getValue());
            var millis = new double[ASKED];
            long before = processor(application);
            int bytes = 0;
            for (int i = 0; i < ASKED; i++) {
                long from = System.nanoTime();
                var answer = visitor.get(page.getValue());
                millis[i] = (System.nanoTime() - from) / 1e6;
                bytes = answer.body().length;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.statusCode() + " " + page.getValue());
                }
            }
            double cpu = (processor(application) - before) * MILLIS_A_TICK / ASKED;
            Arrays.sort(millis);
            var counted = QUERIES.matcher(visitor.text(visitor.get(page.getValue())));
            int queries = counted.find() ? Integer.parseInt(counted.group(1)) : 0;
            figures.add(new Figure(
                    who + page.getKey(), millis[ASKED / 2], millis[ASKED * 95 / 100], cpu, queries, bytes / 1024.0));
        }
    }

    /** Ticks that the application and its database have run. */
    private static long processor(Process application) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(application.pid()),
                        application.descendants().map(ProcessHandle::pid))
                .mapToLong(CountryBenchmark::ticks)
                .sum();
    }

    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The largest resident memory the process ever had, in kilobytes. */
    private static long peak(Process application) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + application.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
