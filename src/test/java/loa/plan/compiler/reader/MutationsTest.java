package loa.plan.compiler.reader;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.plan.compiler.PlanCompiler;
import loa.plan.compiler.PlanJson;
import loa.plan.compiler.SourceText;
import loa.plan.compiler.TornText;
import loa.plan.compiler.reader.Reading.Read;
import loa.plan.compiler.reader.Reading.Reason;
import loa.plan.compiler.reader.Reading.Unreadable;
import loa.plan.compiler.structure.Structure;
import loa.plan.compiler.structure.WholeText;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Plans in every form, torn as text or broken as files, go the whole way from bytes to what was read: each ends within a
 * second, in a plan whose clauses hold the whole text or in a stated refusal. {@code -Dloa.mutations=100000} for a long run.
 */
class MutationsTest {

    private static final int COUNT = Integer.getInteger("loa.mutations", 450);
    private static final long SEED = Long.getLong("loa.mutations.seed", 31);
    private static final long SECOND = 1_000_000_000;
    /** Time on the processor, so that what else the computer does counts for nothing. */
    private static final OperatingSystemMXBean CPU = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final int TRIES = 4;
    private static final int MOST_FAULTS = 40;
    private static final int PROGRESS = 5_000;
    private static final Path KEPT = Path.of("target/mutations");

    /** How a plan is written to a file. */
    private enum Form {
        UTF8,
        UTF16,
        WINDOWS_1258,
        TCVN3,
        VNI,
        DOCX,
        ODT,
        PDF,
        /** Not written here: the files that a word processor saved. */
        SAVED;

        byte[] write(String text) {
            return switch (this) {
                case UTF8, SAVED -> text.getBytes(UTF_8);
                case UTF16 -> ("\ufeff" + text).getBytes(UTF_16LE);
                case WINDOWS_1258 -> LegacyBytes.windows1258(plain(text));
                case TCVN3 -> LegacyBytes.of(LegacyEncoding.TCVN3, text);
                case VNI -> LegacyBytes.of(LegacyEncoding.VNI, text);
                case DOCX ->
                    ZipFile.docx(paragraphs(text, "<w:p><w:r><w:t>%s</w:t></w:r></w:p>"))
                            .bytes();
                case ODT ->
                    ZipFile.odt("", paragraphs(text, "<text:p>%s</text:p>")).bytes();
                case PDF -> pdf(text);
            };
        }

        /** How many of a hundred mutations tear the text; the rest break the file. */
        int torn() {
            return switch (this) {
                case PDF -> 10;
                case SAVED -> 0;
                default -> 60;
            };
        }

        boolean zipped() {
            return this == DOCX || this == ODT;
        }

        private static String paragraphs(String text, String form) {
            return text.lines().map(line -> form.formatted(escaped(line))).collect(Collectors.joining());
        }

        private static String escaped(String line) {
            return line.replace("&", "&amp;").replace("<", "&lt;");
        }

        private static byte[] pdf(String text) {
            var file = new PdfFile();
            plain(text)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> file.paragraph(line.replace('\t', ' ')));
            return file.bytes();
        }

        /** Without the letters that old encodings and the font lack. */
        private static String plain(String text) {
            return text.replaceAll("[^\\p{IsLatin}\\p{ASCII}–]", " ");
        }
    }

    private final Map<String, Integer> ends = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private long slowest;

    @Test
    void every_mutation_ends_soon_in_a_whole_plan_or_a_stated_refusal() throws IOException {
        run(COUNT, SEED);

        assertThat(faults).isEmpty();
    }

    /** The same beside the tests: count, seed. */
    static void main(String[] args) throws IOException {
        var test = new MutationsTest();
        test.run(Integer.parseInt(args[0]), Long.parseLong(args[1]));
        System.exit(test.faults.isEmpty() ? 0 : 1);
    }

    private void run(int count, long seed) throws IOException {
        ((Logger) LoggerFactory.getLogger("org.apache")).setLevel(Level.OFF);
        var plans = plans();
        var files = saved();
        long start = System.nanoTime();
        var sound = new EnumMap<Form, Map<String, byte[]>>(Form.class);
        for (int i = 0; i < count && faults.size() < MOST_FAULTS; i++) {
            var chance = new Random(seed * 1_000_003 + i);
            var form = Form.values()[i % Form.values().length];
            var plan = plans.get(chance.nextInt(plans.size()));
            byte[] mutated;
            if (form == Form.SAVED) {
                var file = files.get(chance.nextInt(files.size()));
                boolean zipped = FileKind.of(file) == FileKind.ZIP;
                mutated = zipped && chance.nextInt(4) > 0
                        ? BrokenBytes.inside(file, chance)
                        : BrokenBytes.of(file, chance);
            } else if (chance.nextInt(100) < form.torn()) {
                mutated = form.write(TornText.torn(plan, chance));
            } else {
                var whole = sound.computeIfAbsent(form, _ -> new TreeMap<>()).computeIfAbsent(plan, form::write);
                mutated = form.zipped() && chance.nextInt(4) > 0
                        ? BrokenBytes.inside(whole, chance)
                        : BrokenBytes.of(whole, chance);
            }
            check(form + "-" + seed + "-" + i, form, mutated);
            if (i > 0 && i % PROGRESS == 0) System.out.printf("%,d, %d faults%n", i, faults.size());
        }
        System.out.printf(
                "%,d mutations of %d plans and %d files in %d s, slowest %d ms, %d faults%n%s%n",
                count,
                plans.size(),
                files.size(),
                (System.nanoTime() - start) / SECOND,
                slowest / 1_000_000,
                faults.size(),
                ends);
        faults.forEach(System.out::println);
    }

    private void check(String name, Form form, byte[] content) throws IOException {
        try {
            long took = Long.MAX_VALUE;
            var end = "";
            for (int i = 0; i < TRIES && took > SECOND; i++) {
                long start = CPU.getProcessCpuTime();
                end = ended(content);
                took = Math.min(took, CPU.getProcessCpuTime() - start);
            }
            assertThat(end).isNotEqualTo(Reason.TOO_SLOW.name());
            slowest = Math.max(slowest, took);
            ends.merge(form + " " + end, 1, Integer::sum);
            if (took > SECOND) keep(name, content, "took " + took / 1_000_000 + " ms");
        } catch (RuntimeException | StackOverflowError | AssertionError fault) {
            keep(name, content, first(fault));
        }
    }

    private void keep(String name, byte[] content, String why) throws IOException {
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(name), content);
        faults.add(name + ": " + why);
    }

    private static String first(Throwable fault) {
        var words = String.valueOf(fault.getMessage()).replace("\n", "⏎");
        var at = Stream.of(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("loa."))
                .findFirst();
        return fault.getClass().getSimpleName() + " " + words.substring(0, Math.min(200, words.length())) + " at " + at;
    }

    private static String ended(byte[] content) {
        return switch (Readers.read(content, "ke-hoach")) {
            case Read read -> compiled(read.text());
            case Unreadable refused -> refusal(refused.reason(), content);
        };
    }

    private static String compiled(SourceText source) {
        var plan = new PlanCompiler().compile(source);
        boolean known = !plan.clauses().isEmpty();
        WholeText.assertKept(known ? plan.clauses() : Structure.read(source).clauses(), source.text());
        assertThat(PlanJson.write(plan)).isNotEmpty();
        return known ? "plan" : "no plan";
    }

    /** A damaged file may break a library; our own code must see it coming. */
    private static String refusal(Reason reason, byte[] content) {
        if (reason == Reason.DAMAGED) {
            try {
                var notes = new Notes();
                Readers.finished(Readers.draft(content, notes), content, "ke-hoach", notes);
            } catch (IOException stated) {
                return reason.name();
            } catch (RuntimeException | StackOverflowError fault) {
                if (ours(fault)) throw fault;
            }
        }
        return reason.name();
    }

    private static boolean ours(Throwable fault) {
        return Stream.of(fault.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .findFirst()
                .filter(name -> name.startsWith("loa."))
                .isPresent();
    }

    private static List<String> plans() throws IOException {
        var plans = new ArrayList<String>();
        plans.add(Own.PLAN);
        for (var folder : List.of(Path.of("src/test/resources/golden"), shared("plans"))) {
            if (!Files.exists(folder)) continue;
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(f -> f.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    plans.add(Files.readString(file));
                }
            }
        }
        return plans;
    }

    private static List<byte[]> saved() throws IOException {
        var files = new ArrayList<byte[]>();
        for (var form : List.of("docx", "odt", "doc")) files.add(WordProcessorTest.fixture("doc-sach." + form));
        for (var name : List.of("plans/lam-binh-2024.docx", "plans/quang-tri-ccb-2022.pdf")) {
            if (Files.exists(shared(name))) files.add(Files.readAllBytes(shared(name)));
        }
        return files;
    }

    private static Path shared(String path) {
        return Path.of(Optional.ofNullable(System.getenv("LOA_SHARED")).orElse("../shared"), path);
    }
}
