package loa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.organization.UnitId;
import loa.plan.Judgement.About;
import loa.plan.Judgement.Verdict;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.PlanCompiler;
import loa.plan.compiler.reader.Readers;
import loa.plan.compiler.reader.Reading.Read;
import loa.platform.Me;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans with lines dropped, doubled, swapped and reworded: whatever the change, nothing is lost and nothing made up. */
class AmendmentMutationsTest {

    private static final int EDITIONS = 12;
    private static final UnitId UNIT = UnitId.next();
    private static final Stamp NOW = new Stamp(Instant.parse("2026-11-02T02:00:00Z"), "Hoàng Thị Lan");
    private static final Me LAN = new Me(UNIT.value(), "Hoàng Thị Lan", UNIT.value(), "Xã Suối Vàng", "Chủ tịch");

    static Stream<String> plans() {
        var own = Stream.of(PlanFixture.text("mutations"));
        var shared = Path.of(Optional.ofNullable(System.getenv("LOA_SHARED")).orElse("../shared"), "plans");
        return Files.isDirectory(shared) ? Stream.concat(own, texts(shared)) : own;
    }

    @ParameterizedTest(name = "plan {index}")
    @MethodSource("plans")
    void taken_over_it_is_the_later_edition_and_kept_it_is_the_one_before(String text) {
        var random = new Random(12);
        for (int edition = 0; edition < EDITIONS; edition++) {
            var now = agreed(text);
            var later = mutated(text, random);
            var compiled = compiled(later);
            var carried = Amendments.carried(now, compiled.edition().compiled());
            var next = Judged.review(now.head(), compiled.edition(), carried);
            var amendment = Amendments.of(now, next, List.of());

            var taken = Outcome.of(amendment, PlanChange::isLeft);
            var fresh = byClause(agreed(later));
            var lost = new HashMap<>(fresh);
            lost.entrySet().removeAll(byClause(taken.review()).entrySet());
            assertThat(lost).as(changedLines(text, later)).isEmpty();
            var agreedBefore = bare(now);
            assertThat(taken.review().corrected().duties())
                    .filteredOn(duty -> !fresh.containsKey(duty.clause()))
                    .as(changedLines(text, later))
                    .allMatch(duty -> agreedBefore.contains(Readdressed.duty(duty, "")));
            assertThat(taken.amended(LocalDate.EPOCH, LAN).ended().keySet())
                    .as(changedLines(text, later))
                    .doesNotContainAnyElementsOf(byClause(taken.review()).keySet());

            var kept = Outcome.of(amendment, change -> change.isToDecide() || change.isLeft());
            assertThat(bare(kept.review()))
                    .as(changedLines(text, later))
                    .containsExactlyInAnyOrderElementsOf(bare(now));
            assertThat(kept.amended(LocalDate.EPOCH, LAN).ended())
                    .as(changedLines(text, later))
                    .isEmpty();

            for (var outcome : List.of(taken, kept)) {
                var clauses = outcome.review().edition().compiled().clauses();
                assertThat(clauses)
                        .as(changedLines(text, later))
                        .extracting(Clause::id)
                        .doesNotHaveDuplicates();
                var moved = outcome.amended(LocalDate.EPOCH, LAN).moved();
                var places = now.edition().compiled().clauses().stream()
                        .map(clause -> moved.getOrDefault(clause.id(), clause.id()))
                        .filter(id ->
                                clauses.stream().anyMatch(clause -> clause.id().equals(id)))
                        .toList();
                assertThat(moved.values()).as(changedLines(text, later)).doesNotHaveDuplicates();
                assertThat(new HashSet<>(places)).as(changedLines(text, later)).isNotEmpty();
            }
        }
    }

    private static String changedLines(String before, String after) {
        var old = new HashSet<>(before.lines().toList());
        var now = new HashSet<>(after.lines().toList());
        return "without " + old.stream().filter(line -> !now.contains(line)).toList() + " with "
                + now.stream().filter(line -> !old.contains(line)).toList();
    }

    private static String mutated(String text, Random random) {
        var lines = new ArrayList<>(text.lines().toList());
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = 12 + random.nextInt(Math.max(1, lines.size() - 24));
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(at);
                case 1 ->
                    lines.add(
                            at,
                            "- Tổng hợp kết quả tuyên truyền, báo cáo trước ngày " + (1 + random.nextInt(28))
                                    + "/11/2026.");
                case 2 -> Collections.swap(lines, at, Math.min(lines.size() - 1, at + 1 + random.nextInt(6)));
                case 3 -> lines.set(at, lines.get(at).replaceAll("\\d+", "7"));
                default -> lines.set(at, lines.get(at).replaceFirst("(\\p{L}+)\\s+(\\p{L}+)", "$2 kịp thời $1"));
            }
        }
        return String.join("\n", lines);
    }

    /** A plan of which a person agreed all as it was read. */
    private static Review agreed(String text) {
        var bare = compiled(text);
        var said = new ArrayList<Judgement>();
        for (var duty : bare.duties()) {
            var content = CompiledJson.write(duty.duty());
            said.add(new Judgement(About.DUTY, duty.clause(), 1, Verdict.CONFIRMED, content, null, NOW));
        }
        return Judged.review(bare.head(), bare.edition(), said);
    }

    private static Review compiled(String text) {
        var source = ((Read) Readers.read(text.getBytes(StandardCharsets.UTF_8), "plan.txt")).text();
        var head = new PlanHead(
                new PlanId(UNIT.value()),
                "Kế hoạch",
                PlanState.CONFIRMED,
                1,
                2,
                UNIT,
                UNIT,
                UNIT,
                LocalDate.of(2026, 11, 2),
                NOW,
                NOW,
                null,
                0);
        var edition = new Edition(2, 1, source, List.of(), new PlanCompiler().compile(source), NOW);
        return Judged.review(head, edition, List.of());
    }

    private static Map<String, Duty> byClause(Review review) {
        return review.corrected().duties().stream()
                .collect(Collectors.toMap(Duty::clause, Function.identity(), (first, again) -> first));
    }

    private static List<Duty> bare(Review review) {
        return review.corrected().duties().stream()
                .map(duty -> Readdressed.duty(duty, ""))
                .toList();
    }

    private static Stream<String> texts(Path folder) {
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(AmendmentMutationsTest::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return ((Read) Readers.read(Files.readAllBytes(file), "plan.txt"))
                    .text()
                    .text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
