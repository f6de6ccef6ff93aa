package loa.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts Loa as a person does, twice over the same data, and asks how long it took and how much memory it holds. */
final class StartBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double AIM_SECONDS = 8;
    private static final double AIM_MEGABYTES = 450;
    private static final double AIM_COMPILE_SECONDS = 1;
    private static final Path CACHE = Path.of("target/app/loa.aot");

    private StartBenchmark() {}

    static void measure() throws Exception {
        seconds("./loa", "help");
        var data = Files.createTempDirectory("loa-start");
        Files.createDirectories(Path.of("target"));
        System.out.println("                      seconds   of the aim");
        row("first start", start(data), Double.NaN);
        waitForCache();
        row("second start", start(data), AIM_SECONDS);
        compile();
        row("compile, again", compile(), AIM_COMPILE_SECONDS);
    }

    private static double start(Path data) throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var builder = new ProcessBuilder("./loa", "run", "--port", String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/start.log").toFile());
        builder.environment().put("LOA_DATA", data.toString());
        var started = Instant.now();
        long from = System.nanoTime();
        var loa = builder.start();
        try {
            awaitAnswer(port, loa);
            double seconds = (System.nanoTime() - from) / 1e9;
            browse(port);
            memory(loa, started);
            return seconds;
        } finally {
            loa.destroy();
            loa.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static void awaitAnswer(int port, Process loa) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && loa.isAlive()) {
            try {
                if (get(port, "/health") == 200) return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("Loa did not start: " + Files.readString(Path.of("target/start.log")));
    }

    /** So that the memory is that of work, not of waiting. */
    private static void browse(int port) throws Exception {
        Thread.sleep(15_000);
        for (int i = 0; i < 100; i++) {
            get(port, "/");
            get(port, "/sign-in");
        }
    }

    private static int get(int port, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    /** Shared memory of the database's processes counted once (proportional set size). */
    private static void memory(Process loa, Instant started) {
        long application = kilobytes(loa.pid());
        long postgres = ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .filter(process ->
                        process.info().startInstant().orElse(Instant.MIN).isAfter(started))
                .mapToLong(process -> kilobytes(process.pid()))
                .sum();
        double megabytes = (application + postgres) / 1024.0;
        System.out.printf(
                "  memory: application %d MB, database %d MB, together %.0f MB = × %.2f of the aim (%.0f MB)%n",
                application / 1024, postgres / 1024, megabytes, megabytes / AIM_MEGABYTES, AIM_MEGABYTES);
    }

    private static long kilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static void waitForCache() throws InterruptedException {
        for (int i = 0; i < 120 && !Files.exists(CACHE); i++) Thread.sleep(1000);
        if (!Files.exists(CACHE)) System.out.println("  the class cache was not made");
    }

    private static double compile() throws Exception {
        var plan = Path.of(System.getenv().getOrDefault("LOA_SHARED", "../shared"), "plans/tram-tau-2024.txt");
        var file = Files.exists(plan) ? plan : Path.of("src/main/resources/sample/plan.txt");
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) best = Math.min(best, seconds("./loa", "compile", file.toString()));
        for (int i = 0; i < 60 && !Files.exists(Path.of("target/app/compile.aot")); i++) Thread.sleep(1000);
        return best;
    }

    private static double seconds(String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command));
        long from = System.nanoTime();
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("/dev/null").toFile())
                .start();
        process.waitFor();
        return (System.nanoTime() - from) / 1e9;
    }

    private static void row(String what, double seconds, double aim) {
        System.out.printf(
                "%-20s %8.2f   %s%n",
                what, seconds, Double.isNaN(aim) ? "" : "× %.2f (%.0f s)".formatted(seconds / aim, aim));
    }
}
