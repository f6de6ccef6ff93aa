package loa.evidence.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import loa.evidence.Check;
import loa.evidence.EntryId;
import loa.evidence.Indicator;
import loa.evidence.SubmissionId;
import loa.evidence.figure.Attainment.Standing;
import loa.evidence.figure.Attainments.Reached;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.QuantityUnit;
import loa.work.Target;
import loa.work.Target.About;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttainmentTest {

    private static final UnitId COMMUNE = UnitId.next();
    private static final TaskId TASK = TaskId.next();

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # asked for, how exactly, confirmed, waiting, standing, left, missed
            20, AT_LEAST, 14, 6,  WAITING,  6,  false
            20, AT_LEAST, 14, 5,  SHORT,    6,  true
            20, AT_LEAST, -,  -,  NOTHING,  20, true
            20, AT_LEAST, -,  20, WAITING,  20, false
            20, -,        20, -,  REACHED,  -,  false
            20, -,        19, -,  SHORT,    1,  true
            20, AT_LEAST, 26, -,  BEYOND,   -,  false
            30, ABOUT,    27, -,  REACHED,  -,  false
            30, ABOUT,    26, -,  SHORT,    4,  true
            30, NEARLY,   28, -,  REACHED,  -,  false
            30, OVER,     30, -,  SHORT,    0,  true
            30, OVER,     31, -,  REACHED,  -,  false
            10, AT_MOST,  -,  -,  NOTHING,  -,  false
            10, AT_MOST,  8,  -,  REACHED,  -,  false
            10, AT_MOST,  8,  4,  REACHED,  -,  true
            10, AT_MOST,  12, -,  TOO_MUCH, -,  true
            """)
    void what_is_reached_depends_on_how_exactly_the_plan_means_it(
            String quantity,
            @Nullable About about,
            @Nullable String confirmed,
            @Nullable String waiting,
            Standing standing,
            @Nullable String left,
            boolean missed) {
        var figures = new java.util.ArrayList<Figure>();
        if (confirmed != null) figures.add(figure(Indicator.PHOTO, confirmed, Check.ACCEPTED, 1));
        if (waiting != null) figures.add(figure(Indicator.PHOTO, waiting, Check.TO_CHECK, 1));

        var reached = reached(
                        new Target(new BigDecimal(quantity), QuantityUnit.PHOTO, about, quantity + " ảnh"), figures)
                .targets()
                .getFirst();

        assertThat(reached.standing()).isEqualTo(standing);
        assertThat(reached.left()).isEqualTo(left == null ? null : new BigDecimal(left));
        assertThat(reached.waiting()).isEqualTo(waiting == null ? null : new BigDecimal(waiting));
        assertThat(reached.isMissed()).isEqualTo(missed);
    }

    @Test
    void figures_of_another_kind_count_for_nothing_and_are_named() {
        var target = new Target(new BigDecimal("20"), QuantityUnit.PHOTO, null, "20 ảnh");

        var reached = reached(target, List.of(figure(Indicator.NEWS, "30", Check.ACCEPTED, 1)));

        assertThat(reached.targets().getFirst().standing()).isEqualTo(Standing.NOTHING);
        assertThat(reached.others()).containsExactly(Indicator.ARTICLE, Indicator.NEWS);
    }

    @Test
    void a_part_counts_for_its_whole() {
        var target = new Target(new BigDecimal("12"), QuantityUnit.ARTICLE, null, "12 tin, bài");

        var reached = reached(
                target,
                List.of(
                        figure(Indicator.NEWS, "8", Check.ACCEPTED, 1),
                        figure(Indicator.FEATURE, "4", Check.ACCEPTED, 1)));

        assertThat(reached.targets().getFirst().standing()).isEqualTo(Standing.REACHED);
        assertThat(reached.others()).isEmpty();
    }

    @Test
    void a_later_report_of_what_stands_there_may_say_less() {
        var target = new Target(new BigDecimal("10"), QuantityUnit.BANNER, null, "10 băng rôn");

        var reached = reached(
                        target,
                        List.of(
                                figure(Indicator.BANNER, "12", Check.ACCEPTED, 1),
                                figure(Indicator.BANNER, "7", Check.TO_CHECK, 2)))
                .targets()
                .getFirst();

        assertThat(reached.standing()).isEqualTo(Standing.BEYOND);
        assertThat(reached.waiting()).isNull();
        assertThat(reached.lowered()).isEqualTo(new BigDecimal("7"));
        assertThat(reached.isMissed()).isTrue();
    }

    @Test
    void two_targets_of_a_kind_are_one() {
        var posts = List.of(
                new Target(new BigDecimal("2"), QuantityUnit.SESSION, About.AT_LEAST, "2 buổi"),
                new Target(new BigDecimal("3"), QuantityUnit.SESSION, About.AT_LEAST, "3 buổi"));

        var reached =
                Attainments.of(posts, "IV.1", COMMUNE, List.of(figure(Indicator.SESSION, "4", Check.ACCEPTED, 1)));

        assertThat(reached.targets()).hasSize(1);
        assertThat(reached.targets().getFirst().left()).isEqualTo(new BigDecimal("1"));
    }

    private static Reached reached(Target target, List<Figure> figures) {
        return Attainments.of(List.of(target), "IV.1", COMMUNE, figures);
    }

    private static Figure figure(Indicator indicator, String quantity, Check check, int day) {
        var id = EntryId.next();
        return new Figure(
                id,
                SubmissionId.next(),
                TASK,
                "IV.1",
                COMMUNE,
                Set.of(),
                indicator,
                new BigDecimal(quantity),
                LocalDate.of(2026, 10, day),
                null,
                Instant.parse("2026-10-0" + day + "T08:00:00Z"),
                check,
                id,
                false,
                false,
                Set.of());
    }
}
