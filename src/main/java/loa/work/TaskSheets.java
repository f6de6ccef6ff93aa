package loa.work;

import static loa.work.Columns.*;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.QuantityUnit;
import loa.platform.Me;
import loa.platform.web.ThisRequest;
import loa.work.Target.About;
import loa.work.Task.Refused;
import loa.work.TaskMove.*;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All that is on file about one task, for its page. */
@Repository
public class TaskSheets {

    private static final String TARGETS = """
                 cross join lateral (select array_agg(coalesce(x.about, '') order by x.place) as abouts,
                                            array_agg(x.words order by x.place) as targets,
                                            array_agg(x.quantity order by x.place) as quantities,
                                            array_agg(x.measure order by x.place) as measures
                                       from work.target x
                                      where x.campaign_id = t.campaign_id and x.clause_id = t.clause_id) q
            """;

    private final JdbcClient db;
    private final TaskRights rights;
    private final Clock clock;

    TaskSheets(JdbcClient db, TaskRights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /** A move that the reader may make, or would but for the refusal. */
    public record Offer(String move, @Nullable Refusal refusal) {}

    /**
     * A task with what the plan says of it.
     *
     * @param heading the words above the clause, as the unit's heading in the plan
     * @param ownerName the owner as the plan writes it
     * @param part what of it waits for, or hangs on, a decision; {@code null}: nothing or all of it
     * @param partAnswer how that was settled
     * @param siblings how many units owe the same, {@code siblingsProved} of them with proof
     * @param clauseWords all of the clause, of which the task may be a part
     * @param targets how much of what, as the plan says it
     * @param parts those that the task was split into, itself among them; empty: it is whole
     * @param joinedInto the part it was joined to
     * @param helpers units that were asked for a share of it, and the one that does it for its owner
     * @param delegation who does it for its owner, if somebody does
     */
    public record Sheet(
            TaskList.Row row,
            @Nullable PersonId person,
            @Nullable String heading,
            String ownerName,
            boolean collective,
            List<UnitId> partners,
            List<String> steps,
            List<String> languages,
            List<String> objects,
            @Nullable String part,
            Decision.@Nullable Answer partAnswer,
            @Nullable String deadlineWords,
            int siblings,
            int siblingsProved,
            String clauseWords,
            List<String> targets,
            List<Place> places,
            List<Part> parts,
            @Nullable TaskId joinedInto,
            List<UnitId> helpers,
            @Nullable Delegation delegation,
            Baseline baseline,
            List<Offer> offers) {

        /** Whether the reader may make the move, now or later. */
        public Optional<Offer> offer(String move) {
            return offers.stream().filter(offer -> offer.move().equals(move)).findFirst();
        }
    }

    /** A part of a task; {@code joinedInto} another one: it is done there. */
    public record Part(
            TaskId id,
            String words,
            TaskState state,
            @Nullable TaskId joinedInto) {}

    /** A line of what happened or was said. */
    public record Line(
            Instant at,
            String byName,
            @Nullable String byPost,
            String byUnit,
            @Nullable String move,
            @Nullable TaskState state,
            @Nullable String words,
            @Nullable LocalDate day) {

        public boolean isComment() {
            return move == null;
        }
    }

    /** The task, as far as the reader may see it. All over one connection: rights are asked while the row is read. */
    @Transactional(readOnly = true)
    public Optional<Sheet> find(TaskId id, Me me) {
        var sheet = db.sql("""
                select t.*, coalesce(t.words, d.words) as said, d.words as clause_words, d.places, d.actions, d.request, d.phases,
                       d.deadline_words, d.deadline_on, d.deadline_anchor, d.deadline_offset, d.recurrence, d.owner_name, d.collective, d.partners, d.steps, d.languages, d.objects,
                       d.condition_part, h.words as heading, s.status as clause_status, s.tasks, s.proved, a.answer,
                       q.*, p.ids as part_ids, p.words as part_words, p.states as part_states,
                       p.joined as part_joined,
                       array(select x.unit_id from work.share x where x.task_id = t.id) || t.delegate_unit as helpers,
                       exists (select from work.reminder r where r.task_id = t.id) as reminded
                  from work.task t
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                  join work.clause c on c.campaign_id = t.campaign_id and c.id = t.clause_id
                  left join work.clause h on h.campaign_id = c.campaign_id and h.id = c.parent
                  left join work.decision a on a.id = d.condition_id
                 cross join lateral (select * from work.api_clause_status x
                                      where x.campaign_id = t.campaign_id and x.clause_id = t.clause_id) s
                """ + TARGETS + """
                 cross join lateral (select array_agg(x.id order by x.part) as ids, array_agg(x.state order by x.part) as states,
                                            array_agg(coalesce(x.words, '') order by x.part) as words,
                                            array_agg(coalesce(x.joined_into::text, '') order by x.part) as joined
                                       from work.task x
                                      where x.id = coalesce(t.split_of, t.id) or x.split_of = coalesce(t.split_of, t.id)) p
                 where t.id = :id
                """)
                .param("id", id.value())
                .query((rs, row) -> read(rs, row, me))
                .optional();
        sheet.ifPresent(found -> {
            if (rights.isNear(found.row().campaign(), found.row().unit(), me)) return;
            var sight = rights.sight(found.row().campaign(), me);
            if (!sight.sees(found.row().unit(), found.partners())
                    && !sight.sees(found.row().unit(), found.helpers()))
                throw new AccessDeniedException("task " + id.value());
        });
        return sheet;
    }

    /** What its clause asks, read once for a page; empty where there is no such task. */
    public Optional<TaskAsks> asks(TaskId id) {
        return ThisRequest.remember(
                asked(id),
                () -> db.sql("""
                        select t.campaign_id, t.clause_id, t.unit_id, d.actions, d.objects, q.*,
                               exists (select from work.reminder r where r.task_id = t.id) as reminded
                          from work.task t
                          join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                        """ + TARGETS + """
                         where t.id = :id
                        """)
                        .param("id", id.value())
                        .query((rs, row) -> asks(rs))
                        .optional());
    }

    private static String asked(TaskId id) {
        return TaskAsks.class.getName() + id.value();
    }

    private static TaskAsks asks(ResultSet rs) throws SQLException {
        return new TaskAsks(
                new CampaignId(id(rs, "campaign_id")),
                rs.getString("clause_id"),
                new UnitId(id(rs, "unit_id")),
                list(rs, "actions", action -> action),
                list(rs, "objects", object -> object),
                targets(rs),
                rs.getBoolean("reminded"));
    }

    /** What happened and what was said, in order. */
    public List<Line> lines(TaskId id) {
        return db.sql("""
                select at, by_name, by_post, by_unit, move, state, note as words, day, sequence
                  from work.entry where task_id = :id
                union all
                select at, by_name, by_post, by_unit, null, null, words, null, 0
                  from work.comment where task_id = :id
                 order by at, sequence
                """)
                .param("id", id.value())
                .query((rs, row) -> {
                    var state = rs.getString("state");
                    return new Line(
                            instant(rs, "at"),
                            rs.getString("by_name"),
                            rs.getString("by_post"),
                            rs.getString("by_unit"),
                            rs.getString("move"),
                            state == null ? null : TaskState.valueOf(state),
                            rs.getString("words"),
                            day(rs, "day"));
                })
                .list();
    }

    private Sheet read(ResultSet rs, int row, Me me) throws SQLException {
        var answer = rs.getString("answer");
        var task = Tasks.read(rs, row);
        Tasks.remember(task, rs.getString("said"));
        var asks = asks(rs);
        var _ = ThisRequest.remember(asked(task.id()), () -> Optional.of(asks));
        return new Sheet(
                TaskList.read(rs, "said"),
                task.person(),
                rs.getString("heading"),
                rs.getString("owner_name"),
                rs.getBoolean("collective"),
                list(rs, "partners", partner -> new UnitId(UUID.fromString(partner))),
                list(rs, "steps", step -> step),
                list(rs, "languages", language -> language),
                list(rs, "objects", object -> object),
                rs.getString("condition_part"),
                answer == null ? null : Decision.Answer.valueOf(answer),
                rs.getString("deadline_words"),
                rs.getInt("tasks"),
                rs.getInt("proved"),
                rs.getString("clause_words"),
                asks.targets().stream().map(Target::said).toList(),
                list(rs, "places", Place::of),
                parts(rs),
                idOrNull(rs, "joined_into", TaskId::new),
                helpers(rs),
                task.delegation(),
                Baseline.read(rs),
                offers(task, me));
    }

    private static List<UnitId> helpers(ResultSet rs) throws SQLException {
        return java.util.Arrays.stream((UUID[]) rs.getArray("helpers").getArray())
                .filter(java.util.Objects::nonNull)
                .map(UnitId::new)
                .toList();
    }

    private static List<Target> targets(ResultSet rs) throws SQLException {
        var abouts = list(
                rs, "abouts", about -> about.isEmpty() ? Optional.<About>empty() : Optional.of(About.valueOf(about)));
        var words = list(rs, "targets", each -> each);
        var quantities = list(rs, "quantities", BigDecimal::new);
        var measures = list(rs, "measures", QuantityUnit::valueOf);
        var targets = new ArrayList<Target>();
        for (int i = 0; i < words.size(); i++) {
            targets.add(
                    new Target(quantities.get(i), measures.get(i), abouts.get(i).orElse(null), words.get(i)));
        }
        return targets;
    }

    private static List<Part> parts(ResultSet rs) throws SQLException {
        var ids = list(rs, "part_ids", part -> new TaskId(UUID.fromString(part)));
        if (ids.size() < 2) return List.of();
        var words = list(rs, "part_words", each -> each);
        var states = list(rs, "part_states", TaskState::valueOf);
        var joined = list(rs, "part_joined", each -> each);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < ids.size(); i++) {
            var into = joined.get(i).isEmpty() ? null : new TaskId(UUID.fromString(joined.get(i)));
            parts.add(new Part(ids.get(i), words.get(i), states.get(i), into));
        }
        return parts;
    }

    private static Delegation someoneElse(LocalDate today) {
        return new Delegation(UnitId.next(), null, null, null, null, today, null);
    }

    /** Asks the life cycle itself; what the reader has no right to is not offered at all. */
    private List<Offer> offers(Task task, Me me) {
        var today = LocalDate.now(clock);
        var by = rights.asker(task, me);
        var later = task.dueOn() == null || task.dueOn().isBefore(today) ? today : task.dueOn();
        var offers = new ArrayList<Offer>();
        for (var move : List.of(
                new Start(),
                new ReportProgress("?"),
                new Decide(true, ""),
                new Assign(null),
                new Extend(later.plusDays(1), "?"),
                new MarkNotApplicable("?"),
                new Split(List.of("?", "!")),
                new Join(task.id(), "?"),
                new Delegate(someoneElse(today), ""),
                new Recall(""),
                new Reopen("?"))) {
            var refusal = task.decide(move, by, today) instanceof Refused(var why) ? why : null;
            if (refusal == null || !refusal.isOfRights()) {
                offers.add(new Offer(move.getClass().getSimpleName(), refusal));
            }
        }
        return offers;
    }
}
