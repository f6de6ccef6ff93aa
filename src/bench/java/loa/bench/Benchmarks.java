package loa.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./loa bench [name …]}: all of them, or the named ones. Figures depend on the machine; the ratios beside them less. */
public final class Benchmarks {

    private interface Benchmark {
        void run() throws Exception;
    }

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("compiler", CompilerBenchmark::measure);
        ALL.put("start", StartBenchmark::measure);
        ALL.put("pages", PagesBenchmark::measure);
        ALL.put("province", CountryBenchmark::province);
        ALL.put("country", CountryBenchmark::country);
        ALL.put("growth", CountryBenchmark::growth);
        ALL.put("coverage", CountryBenchmark::coverage);
        ALL.put("photos", PhotosBenchmark::measure);
        ALL.put("search", SearchBenchmark::measure);
    }

    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        var wanted = names.length == 0 ? ALL.keySet() : List.of(names);
        for (var name : wanted) {
            var benchmark = ALL.get(name);
            if (benchmark == null) {
                System.err.println("no benchmark " + name + "; there are " + String.join(", ", ALL.keySet()));
                System.exit(2);
            }
            System.out.println("\n== " + name);
            benchmark.run();
        }
        System.exit(0);
    }
}
