package loa.work;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import loa.plan.compiler.CompiledPlan.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which tasks of a campaign a reader wants to see, and how: the same words on every view of them.
 *
 * @param clause that clause and all below it
 * @param person to whom they were given; {@link #NOBODY}: those given to nobody
 * @param week a day of the week in which they are due
 * @param late only what is late
 * @param waits only what waits for another task
 * @param q words, with or without their diacritics
 * @param page from 1
 */
public record TaskFilter(
        @Nullable UUID unit,
        @Nullable TaskState state,
        @Nullable Phase phase,
        @Nullable String clause,
        @Nullable UUID person,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate week,

        @Nullable Boolean late,
        @Nullable Boolean waits,
        @Nullable String q,
        @Nullable Sort sort,
        @Nullable Group group,
        @Nullable Integer page) {

    /** Stands for nobody in particular. */
    public static final UUID NOBODY = new UUID(0, 0);

    /** The order of a list. */
    public enum Sort {
        DUE("t.due_on nulls last, c.place, unit_place"),
        CLAUSE("c.place, unit_place"),
        UNIT("unit_place, t.due_on nulls last, c.place"),
        STATE("t.state, t.due_on nulls last, c.place, unit_place");

        private final String columns;

        Sort(String columns) {
            this.columns = columns;
        }

        String columns() {
            return columns;
        }
    }

    /** What a list is divided by. */
    public enum Group {
        UNIT("t.unit_id", "unit_place"),
        /** The section of the plan. */
        CLAUSE(
                "coalesce(c.parent, c.id)",
                "(select s.place from work.clause s where s.campaign_id = c.campaign_id and s.id = coalesce(c.parent, c.id))"),
        PHASE("d.phases", "d.phases"),
        PERSON("t.person_name", "t.person_name nulls last"),
        STATE("t.state", "t.state"),
        WEEK("date_trunc('week', t.due_on)", "date_trunc('week', t.due_on) nulls last");

        private final String key;
        private final String order;

        Group(String key, String order) {
            this.key = key;
            this.order = order;
        }

        String key() {
            return key;
        }
    }

    public static final TaskFilter ALL =
            new TaskFilter(null, null, null, null, null, null, null, null, null, null, null, null);

    public TaskFilter {
        clause = clause == null || clause.isBlank() ? null : clause.strip();
        q = q == null || q.isBlank() ? null : q.strip();
    }

    /** Those of a unit, a clause or both. */
    public static TaskFilter of(@Nullable UUID unit, @Nullable String clause) {
        return new TaskFilter(unit, null, null, clause, null, null, null, null, null, null, null, null);
    }

    /** Those that hold these words, in the order of the plan. */
    public static TaskFilter search(@Nullable String q) {
        return new TaskFilter(null, null, null, null, null, null, null, null, q, Sort.CLAUSE, null, null);
    }

    public Sort order() {
        return sort == null ? Sort.DUE : sort;
    }

    /** The columns it is sorted by. */
    String columns() {
        return group == null ? order().columns() : group.order + ", " + order().columns();
    }

    public boolean isLate() {
        return Boolean.TRUE.equals(late);
    }

    public boolean isWaiting() {
        return Boolean.TRUE.equals(waits);
    }

    public int number() {
        return page == null ? 1 : Math.max(1, page);
    }

    /** Whether it leaves nothing out. */
    public boolean isAll() {
        return !isLate()
                && !isWaiting()
                && Stream.of(unit, state, phase, clause, person, week, q).allMatch(Objects::isNull);
    }

    /** The same in another order. */
    public TaskFilter sorted(Sort by) {
        return new TaskFilter(unit, state, phase, clause, person, week, late, waits, q, by, group, page);
    }

    /** The same of one state. */
    public TaskFilter in(@Nullable TaskState other) {
        return new TaskFilter(unit, other, phase, clause, person, week, late, waits, q, sort, group, page);
    }

    /** The same of a clause and all below it. */
    public TaskFilter below(String address) {
        return new TaskFilter(unit, state, phase, address, person, week, late, waits, q, sort, group, null);
    }

    /** The same divided otherwise. */
    public TaskFilter by(@Nullable Group other) {
        return new TaskFilter(unit, state, phase, clause, person, week, late, waits, q, sort, other, null);
    }

    /** The same of one unit, and of one person if one is given. */
    public TaskFilter ofUnit(UUID other, @Nullable UUID whose) {
        return new TaskFilter(other, state, phase, clause, whose, week, late, waits, q, sort, group, null);
    }

    /** The same, due in the week of this day; {@code null}: whenever. */
    public TaskFilter due(@Nullable LocalDate day) {
        return new TaskFilter(unit, state, phase, clause, person, day, late, waits, q, sort, group, null);
    }
}
