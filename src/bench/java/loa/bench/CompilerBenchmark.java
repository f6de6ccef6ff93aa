package loa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.PlanCompiler;
import loa.plan.compiler.SourceText;
import loa.sample.BigDistrict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** One thread compiles a plan again and again, warm: the three-page plan, then plans of up to 200 pages. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CompilerBenchmark {

    /** Characters of an A4 page of such a plan. */
    private static final int PAGE = 5300;

    private static final double AIM = 300;

    @Param({"3", "25", "100", "200"})
    public int pages;

    private SourceText source;

    @Setup
    public void read() throws IOException {
        source = new SourceText("plan.txt", "text/plain", "0".repeat(64), "UTF-8", ofPages(pages));
    }

    @Benchmark
    public CompiledPlan compile() {
        return new PlanCompiler().compile(source);
    }

    static void measure() throws RunnerException, IOException {
        var options = new OptionsBuilder()
                .include(CompilerBenchmark.class.getName())
                .forks(1)
                .jvmArgs("-XX:+UseSerialGC", "-Xmx512m", "--sun-misc-unsafe-memory-access=allow")
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(2))
                .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
                .build();
        System.out.println("pages  characters  duties     ms     plans/s   µs/page   per page, against the first");
        double first = 0;
        for (RunResult result : new Runner(options).run()) {
            int pages = Integer.parseInt(result.getParams().getParam("pages"));
            double micros = result.getPrimaryResult().getScore();
            if (first == 0) first = micros / pages;
            var text = ofPages(pages);
            var duties = new PlanCompiler()
                    .compile(new SourceText("plan.txt", "text/plain", "0".repeat(64), "UTF-8", text))
                    .duties()
                    .size();
            System.out.printf(
                    "%5d  %10d  %6d  %5.1f  %9.1f  %8.0f   × %.2f%s%n",
                    pages,
                    text.length(),
                    duties,
                    micros / 1000,
                    1_000_000 / micros,
                    micros / pages,
                    micros / pages / first,
                    pages == 3 ? "   (%.1f times the aim of %.0f/s)".formatted(1_000_000 / micros / AIM, AIM) : "");
        }
    }

    /** The real plan where it is at hand, else the sample; a longer one repeats its third and fourth part. */
    private static String ofPages(int pages) throws IOException {
        var real = Path.of(System.getenv().getOrDefault("LOA_SHARED", "../shared"), "plans/tram-tau-2024.txt");
        var text = Files.exists(real)
                ? Files.readString(real)
                : new String(BigDistrict.plan(LocalDate.of(2026, 3, 2)), StandardCharsets.UTF_8);
        int from = text.indexOf("\nIV. ") + 1;
        int to = text.indexOf("\nV. ") + 1;
        if (to <= 0) to = text.indexOf("\nTrên đây là") + 1;
        var duties = text.substring(text.indexOf('\n', from) + 1, to);
        var longer = new StringBuilder(text.substring(0, to));
        int next = 1
                + (int) duties.lines()
                        .filter(line -> line.matches("\\d+\\. .*"))
                        .count();
        while (longer.length() + text.length() - to < pages * PAGE) {
            for (var line : duties.lines().toList()) {
                longer.append(line.matches("\\d+\\. .*") ? next++ + line.substring(line.indexOf('.')) : line)
                        .append('\n');
            }
        }
        return longer + text.substring(to);
    }
}
