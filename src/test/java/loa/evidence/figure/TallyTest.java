package loa.evidence.figure;

import static loa.evidence.Indicator.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import loa.evidence.Check;
import loa.evidence.EntryId;
import loa.evidence.Indicator;
import loa.evidence.SubmissionId;
import loa.evidence.figure.Tally.Why;
import loa.organization.UnitId;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TallyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
    private static final UnitId COMMUNE = UnitId.next();
    private static final UnitId OFFICE = UnitId.next();
    private static final TaskId TASK = TaskId.next();
    private static final TaskId OTHER_TASK = TaskId.next();

    @Test
    void nothing_handed_in_has_no_sum() {
        assertThat(Tally.all(List.of()).sum(BANNER)).isNull();
        assertThat(Tally.confirmed(List.of(figure(5).waiting().of(BANNER))).sum(BANNER))
                .isNull();
    }

    @Test
    void reports_of_what_happened_add_up_over_days() {
        var figures =
                List.of(figure(2).of(SESSION), figure(3).on(MONDAY.plusDays(1)).of(SESSION));

        assertThat(Tally.all(figures).sum(SESSION)).isEqualByComparingTo("5");
    }

    @Test
    void waiting_figures_are_kept_apart() {
        var figures = List.of(figure(2).of(SESSION), figure(3).waiting().of(SESSION));

        assertThat(Tally.confirmed(figures).sum(SESSION)).isEqualByComparingTo("2");
        assertThat(Tally.all(figures).sum(SESSION)).isEqualByComparingTo("5");
        assertThat(why(Tally.confirmed(figures))).containsExactly(null, Why.WAITING);
    }

    @Test
    void what_was_corrected_or_returned_does_not_count() {
        var figures = List.of(
                figure(12).corrected().of(BANNER),
                figure(10).of(BANNER),
                figure(99).returned().of(BANNER));

        var tally = Tally.all(figures);

        assertThat(tally.sum(BANNER)).isEqualByComparingTo("10");
        assertThat(why(tally)).containsExactly(Why.CORRECTED, null, Why.RETURNED);
    }

    @Test
    void two_reports_with_the_same_photo_are_one() {
        var figures = List.of(
                figure(40).photo("a").of(ATTENDANCE),
                figure(40).photo("a").photo("b").task(OTHER_TASK).of(ATTENDANCE),
                figure(25).photo("c").of(ATTENDANCE));

        var tally = Tally.all(figures);

        assertThat(tally.sum(ATTENDANCE)).isEqualByComparingTo("65");
        assertThat(why(tally)).containsExactly(null, Why.SAME_PHOTO, null);
        assertThat(tally.lines().get(1).instead()).isEqualTo(figures.getFirst().id());
    }

    @Test
    void two_indicators_of_one_photo_both_count() {
        var at = figure(1).photo("a");
        var figures = List.of(at.of(SESSION), at.copy(40).of(ATTENDANCE));

        assertThat(Tally.all(figures).sum(SESSION)).isEqualByComparingTo("1");
        assertThat(Tally.all(figures).sum(ATTENDANCE)).isEqualByComparingTo("40");
    }

    @Test
    void two_lines_of_one_report_are_two_things() {
        var at = figure(2).photo("a");
        var figures = List.of(at.of(SESSION), at.copy(3).of(SESSION));

        assertThat(Tally.all(figures).sum(SESSION)).isEqualByComparingTo("5");
    }

    @Test
    void a_session_that_the_unit_in_charge_reported_is_not_counted_for_those_who_helped() {
        var lead =
                figure(1).unit(OFFICE).helpedBy(COMMUNE).at("Nhà văn hóa bản 3").later();
        var helper = figure(1).unit(COMMUNE).at("nha van hoa  bản 3");
        var elsewhere = figure(1).unit(COMMUNE).at("Chợ phiên");
        var figures = List.of(helper.of(SESSION), lead.of(SESSION), elsewhere.of(SESSION));

        var tally = Tally.all(figures);

        assertThat(tally.sum(SESSION)).isEqualByComparingTo("2");
        assertThat(why(tally)).containsExactly(Why.LEAD_COUNTS, null, null);
    }

    @Test
    void another_day_or_units_that_have_nothing_to_do_with_each_other_are_two_sessions() {
        var lead = figure(1).unit(OFFICE).helpedBy(COMMUNE).at("Hội trường");
        var day = figure(1).unit(COMMUNE).at("Hội trường").on(MONDAY.plusDays(1));
        var stranger = figure(1).unit(UnitId.next()).at("Hội trường");

        assertThat(Tally.all(List.of(lead.of(SESSION), day.of(SESSION), stranger.of(SESSION)))
                        .sum(SESSION))
                .isEqualByComparingTo("3");
    }

    @Test
    void a_proof_for_two_tasks_counts_in_each_of_them_and_once_in_both() {
        var own = figure(14).task(TASK).of(PHOTO);
        var again = figure(14).task(OTHER_TASK).pointsTo(own).of(PHOTO);

        assertThat(Tally.all(List.of(own)).sum(PHOTO)).isEqualByComparingTo("14");
        assertThat(Tally.all(List.of(again)).sum(PHOTO)).isEqualByComparingTo("14");
        var both = Tally.all(List.of(again, own));
        assertThat(both.sum(PHOTO)).isEqualByComparingTo("14");
        assertThat(why(both)).containsExactly(Why.SAME_PROOF, null);
    }

    @Test
    void of_what_stands_somewhere_the_last_day_counts_and_places_add_up() {
        var figures = List.of(
                figure(10).at("Trụ sở").of(BANNER),
                figure(2).at("Trụ sở").on(MONDAY.plusDays(3)).of(BANNER),
                figure(1).at("trụ sở").on(MONDAY.plusDays(3)).of(BANNER),
                figure(6).at("Quốc lộ 32").of(BANNER));

        var tally = Tally.all(figures);

        assertThat(tally.sum(BANNER)).isEqualByComparingTo("9");
        assertThat(why(tally)).containsExactly(Why.REPLACED, null, null, null);
    }

    @Test
    void flags_without_a_place_are_those_of_their_task() {
        var figures = List.of(
                figure(10).of(FLAG),
                figure(12).on(MONDAY.plusDays(1)).of(FLAG),
                figure(5).task(OTHER_TASK).of(FLAG));

        assertThat(Tally.all(figures).sum(FLAG)).isEqualByComparingTo("17");
    }

    @Test
    void parts_count_in_their_whole_and_not_the_other_way() {
        var figures =
                List.of(figure(3).of(NEWS), figure(2).of(FEATURE), figure(4).of(ARTICLE));
        var tally = Tally.all(figures);

        assertThat(tally.sum(ARTICLE)).isEqualByComparingTo("9");
        assertThat(tally.sum(NEWS)).isEqualByComparingTo("3");
        assertThat(tally.proofs(ARTICLE)).isEqualTo(3);
    }

    /** Whatever is handed in: no sum exceeds what the distinct proofs say, and each figure is in the sum or has a reason. */
    @ParameterizedTest
    @MethodSource("seeds")
    void no_sum_exceeds_its_distinct_proofs(long seed) {
        var figures = random(new Random(seed));

        for (var tally : List.of(Tally.all(figures), Tally.confirmed(figures))) {
            for (var indicator : Indicator.values()) {
                var most = new HashMap<EntryId, BigDecimal>();
                for (var figure : figures) {
                    if (figure.indicator().whole() != indicator && figure.indicator() != indicator) continue;
                    if (figure.corrected() || figure.check() == Check.RETURNED) continue;
                    most.merge(figure.proof(), figure.quantity(), BigDecimal::max);
                }
                var sum = tally.sum(indicator);
                if (sum == null) continue;
                assertThat(sum)
                        .isPositive()
                        .isLessThanOrEqualTo(most.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            }
            assertThat(tally.lines()).hasSameSizeAs(figures);
            var counted = tally.lines().stream()
                    .filter(Tally.Line::counts)
                    .map(Tally.Line::figure)
                    .toList();
            assertThat(counted).extracting(Figure::proof).doesNotHaveDuplicates();
            for (var first : counted) {
                for (var second : counted) {
                    if (first.submission().equals(second.submission()) || first.indicator() != second.indicator())
                        continue;
                    assertThat(java.util.Collections.disjoint(first.photos(), second.photos()))
                            .isTrue();
                }
            }
            var ids = counted.stream().map(Figure::id).toList();
            assertThat(tally.lines())
                    .filteredOn(line -> line.instead() != null && line.why() != Why.REPLACED)
                    .as("what counts in place of a figure counts, or was replaced since")
                    .allMatch(line -> ids.contains(line.instead())
                            || tally.lines().stream()
                                    .anyMatch(other ->
                                            other.figure().id().equals(line.instead()) && other.why() != null));
        }
    }

    /** The order in which figures are read changes nothing. */
    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_reading_does_not_matter(long seed) {
        var random = new Random(seed);
        var figures = random(random);
        var shuffled = new ArrayList<>(figures);
        java.util.Collections.shuffle(shuffled, random);

        for (var indicator : Indicator.values()) {
            assertThat(Tally.all(shuffled).sum(indicator))
                    .isEqualTo(Tally.all(figures).sum(indicator));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static List<Figure> random(Random random) {
        var units = List.of(COMMUNE, OFFICE, UnitId.next());
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < 25; i++) {
            var given = figure(1 + random.nextInt(50)).unit(units.get(random.nextInt(3)));
            given.recordedAt = Instant.EPOCH.plusSeconds(random.nextInt(1000));
            given.on = MONDAY.plusDays(random.nextInt(3));
            given.place = random.nextBoolean() ? null : "Bản " + random.nextInt(2);
            given.check = Check.values()[random.nextInt(3)];
            given.corrected = random.nextInt(6) == 0;
            given.task = random.nextBoolean() ? TASK : OTHER_TASK;
            if (random.nextBoolean()) given.photos = Set.of("photo " + random.nextInt(6));
            if (random.nextBoolean()) given.partners = Set.of(units.get(random.nextInt(3)));
            if (!figures.isEmpty() && random.nextInt(4) == 0) {
                var other = figures.get(random.nextInt(figures.size()));
                figures.add(given.pointsTo(other).of(other.indicator()));
            } else {
                figures.add(given.of(List.of(SESSION, BANNER, NEWS, ARTICLE).get(random.nextInt(4))));
            }
        }
        return figures;
    }

    private static List<@Nullable Why> why(Tally tally) {
        return tally.lines().stream().<@Nullable Why>map(Tally.Line::why).toList();
    }

    private static Given figure(long quantity) {
        return new Given(quantity);
    }

    private static final class Given {
        private static int clock;

        private BigDecimal quantity;
        private SubmissionId submission = SubmissionId.next();
        private TaskId task = TASK;
        private UnitId unit = COMMUNE;
        private Set<UnitId> partners = Set.of();
        private LocalDate on = MONDAY;
        private @Nullable String place;
        private Instant recordedAt = Instant.EPOCH.plusSeconds(clock++);
        private Check check = Check.ACCEPTED;
        private boolean corrected;
        private Set<String> photos = Set.of();
        private @Nullable Figure points;

        Given(long quantity) {
            this.quantity = BigDecimal.valueOf(quantity);
        }

        Given copy(long other) {
            quantity = BigDecimal.valueOf(other);
            return this;
        }

        Given on(LocalDate day) {
            on = day;
            return this;
        }

        Given at(String where) {
            place = where;
            return this;
        }

        Given unit(UnitId of) {
            unit = of;
            return this;
        }

        Given task(TaskId of) {
            task = of;
            return this;
        }

        Given helpedBy(UnitId partner) {
            partners = Set.of(partner);
            return this;
        }

        Given photo(String hash) {
            photos = java.util.stream.Stream.concat(photos.stream(), java.util.stream.Stream.of(hash))
                    .collect(java.util.stream.Collectors.toSet());
            return this;
        }

        Given pointsTo(Figure other) {
            points = other;
            return this;
        }

        Given waiting() {
            check = Check.TO_CHECK;
            return this;
        }

        Given returned() {
            check = Check.RETURNED;
            return this;
        }

        Given corrected() {
            corrected = true;
            return this;
        }

        Given later() {
            recordedAt = recordedAt.plusSeconds(100_000);
            return this;
        }

        Figure of(Indicator indicator) {
            var id = EntryId.next();
            return new Figure(
                    id,
                    submission,
                    task,
                    "IV.1/1",
                    unit,
                    partners,
                    indicator,
                    points == null ? quantity : points.quantity(),
                    on,
                    place,
                    recordedAt,
                    check,
                    points == null ? id : points.proof(),
                    points != null,
                    corrected,
                    photos);
        }
    }
}
