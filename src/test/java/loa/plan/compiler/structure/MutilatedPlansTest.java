package loa.plan.compiler.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import loa.SharedFiles;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.PlanCompiler;
import loa.plan.compiler.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that were torn, shuffled and soiled: nothing throws, takes long or loses words. */
class MutilatedPlansTest {

    private static final int TRIES = 1_000;
    private static final int WHOLE = 25;

    /** A second on a machine of its own; several where many tests run at once. */
    private static final long SLOWEST = 5_000_000_000L;

    private static final List<String> JUNK = List.of(
            "",
            "I.",
            "1.",
            "-",
            "+ ",
            "\t\t",
            "a\tb\tc",
            "Nơi nhận:",
            "PHỤ LỤC",
            "TM. ỦY BAN",
            "KẾ HOẠCH",
            "Điều 1.",
            "Trên đây là",
            "Kính gửi:",
            "(Kèm theo",
            "Số:",
            "ngày",
            "|",
            "…",
            "𝔘𝔫𝔦",
            "\u0301",
            "V/v",
            "Đợt 1:",
            "1.1.1.1.1.",
            "IIIIII.",
            "99)",
            "***",
            "Khẩu hiệu");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plans/buon-ma-thuot-2025.txt",
                "plans/cao-bang-tdtt-2022.txt",
                "plans/hoa-an-2023.txt",
                "plans/lam-binh-2024.txt",
                "plans/quang-tri-ccb-2022.txt",
                "plans/tram-tau-2024.txt"
            })
    void a_mutilated_plan_compiles(String file) throws IOException {
        mutilate(Files.readString(SharedFiles.shared(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cong-van-an-ninh-tay",
                "dot-tuyen-truyen-moc-ha",
                "huong-dan-phu-lac",
                "ke-hoach-xa-dai-phong",
                "quyet-dinh-song-thuong"
            })
    void a_mutilated_plan_of_our_own_compiles(String name) throws IOException {
        mutilate(Files.readString(Path.of("src/test/resources/golden", name, "plan.txt")));
    }

    private static void mutilate(String plan) {
        var random = new Random(plan.length());
        for (int i = 0; i < TRIES; i++) {
            var text = mutated(plan, random);
            long start = System.nanoTime();

            var clauses =
                    i % WHOLE == 0 ? new PlanCompiler().compile(source(text)).clauses() : List.<Clause>of();
            if (clauses.isEmpty()) clauses = Structure.read(source(text)).clauses();

            assertThat(System.nanoTime() - start).as("nanoseconds").isLessThan(SLOWEST);
            assertSpans(clauses, text);
            assertNothingLost(clauses, text);
        }
    }

    private static void assertSpans(List<Clause> clauses, String text) {
        int end = 0;
        for (var clause : clauses) {
            var span = clause.span();
            boolean inOrder = end <= span.start() && span.start() <= span.end() && span.end() <= text.length();
            if (!inOrder) throw new AssertionError("span of " + clause + " in: " + text);
            end = span.end();
        }
        assertThat(clauses).extracting(Clause::id).doesNotHaveDuplicates();
    }

    /** Each character stands in a clause, or in the head, a title, a reference, a column head, the signature, a page number. */
    private static void assertNothingLost(List<Clause> clauses, String text) {
        var kept = new BitSet(text.length());
        clauses.forEach(clause -> kept.set(clause.span().start(), clause.span().end()));
        var lines = Lines.of(text);
        var parts = Parts.of(lines);
        var apart = new ArrayList<>(parts.head());
        apart.addAll(parts.title());
        apart.addAll(parts.apart());
        if (parts.typeLine() != null) apart.add(parts.typeLine());
        for (var body : parts.bodies()) {
            apart.addAll(body.title());
            apart.addAll(Tail.of(body.tail()).signature);
            body.tail().stream()
                    .filter(line -> line.isRule() || Words.opens(Words.RECIPIENTS, line))
                    .forEach(apart::add);
            body.lines().stream()
                    .filter(line -> line.tabbed() && Table.rows(List.of(line)).isEmpty())
                    .forEach(apart::add);
        }
        apart.forEach(line -> kept.set(line.start(), line.end()));
        for (var line : lines) {
            for (int i = line.start(); i < line.end(); i++) {
                boolean lost = !kept.get(i) && !Lines.isSpace(text.charAt(i));
                if (lost) throw new AssertionError("lost " + text.substring(i, line.end()) + " of: " + text);
            }
        }
    }

    private static String mutated(String plan, Random random) {
        var lines = new ArrayList<>(Arrays.asList(plan.split("\n", -1)));
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            int at = random.nextInt(lines.size());
            int other = random.nextInt(lines.size());
            switch (random.nextInt(9)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(other, lines.get(at));
                case 2 -> Collections.swap(lines, at, other);
                case 3 -> lines.add(at, JUNK.get(random.nextInt(JUNK.size())));
                case 4 -> lines.set(at, changed(lines.get(at), random));
                case 5 -> lines.set(at, lines.get(at) + JUNK.get(random.nextInt(JUNK.size())));
                case 6 -> Collections.shuffle(lines.subList(Math.min(at, other), Math.max(at, other)), random);
                case 7 ->
                    lines.subList(Math.min(at, other), Math.min(Math.min(at, other) + 9, Math.max(at, other)))
                            .clear();
                default -> lines.set(at, lines.get(at) + lines.get(other));
            }
            if (lines.isEmpty()) lines.add("");
        }
        return String.join("\n", lines);
    }

    private static String changed(String line, Random random) {
        if (line.isEmpty()) return "x";
        int at = random.nextInt(line.length());
        return switch (random.nextInt(3)) {
            case 0 -> line.substring(0, at) + line.substring(at + 1);
            case 1 -> line.substring(0, at) + (char) (32 + random.nextInt(90)) + line.substring(at);
            default -> line.substring(0, at) + "\n" + line.substring(at);
        };
    }

    @Test
    void time_grows_with_length_and_no_faster() {
        var section = "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Văn hóa và Thông tin\n"
                + "- Chủ trì, phối hợp với các đơn vị treo 20 băng rôn; hoàn thành trước ngày 05/6/2024.\n".repeat(20);
        compile(section.repeat(20));

        long small = time(section.repeat(20));
        long large = time(section.repeat(200));

        assertThat(large).as("200 sections against 20 in %s ns", small).isLessThan(40 * Math.max(small, 5_000_000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "\t", "I.", "-", "xin chào", "1.", "Nơi nhận:", "KẾ HOẠCH", "PHỤ LỤC"})
    void next_to_nothing_is_no_plan(String text) {
        var plan = new PlanCompiler().compile(source(text));

        assertThat(plan.findings()).extracting("code").containsExactly("STRUCTURE_UNKNOWN");
        assertThat(plan.clauses()).isEmpty();
        assertThat(plan.document().kind()).isNull();
    }

    @Test
    void one_endless_line_takes_no_endless_time() {
        var words = "Giao Phòng Văn hóa chủ trì số 12/KH-UBND ngày 3/4/2024 , ; và ".repeat(2_000);

        assertThat(time("1. " + words)).isLessThan(10_000_000_000L);
    }

    private static long time(String text) {
        long start = System.nanoTime();
        compile(text);
        return System.nanoTime() - start;
    }

    private static void compile(String text) {
        new PlanCompiler().compile(source(text));
    }

    private static SourceText source(String text) {
        return new SourceText("thu.txt", "text/plain", "", "UTF-8", text);
    }
}
