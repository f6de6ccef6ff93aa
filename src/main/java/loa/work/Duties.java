package loa.work;

import static loa.work.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.organization.UnitId;
import loa.plan.ConfirmedDuty;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.work.Periods.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the clauses of a campaign ask of their owners: table {@code work.duty}, which no other class writes. */
@Repository
class Duties {

    /** What of a duty waits for a decision; {@code part}: only this of it. */
    record Waits(UUID decision, @Nullable String part) {}

    private final JdbcClient db;
    private final Targets targets;
    private final Almanac almanac;

    Duties(JdbcClient db, Targets targets, Almanac almanac) {
        this.db = db;
        this.targets = targets;
        this.almanac = almanac;
    }

    /** Notes what the clause asks, in place of what it asked before. */
    void save(CampaignId campaign, ConfirmedDuty duty, String ownerName, @Nullable Waits waits) {
        var read = duty.duty();
        var deadline = read.deadline();
        db.sql("""
                insert into work.duty
                       (campaign_id, clause_id, words, role, actions, objects, phases, languages, channels, steps, partners,
                        owner_name, collective, request, deadline_words, deadline_on, deadline_anchor, deadline_offset,
                        recurrence, condition_id, condition_part, places)
                values (:campaign, :clause, :words, :role, cast(:actions as text[]), cast(:objects as text[]),
                        cast(:phases as text[]), cast(:languages as text[]), cast(:channels as text[]), cast(:steps as text[]),
                        cast(:partners as uuid[]), :ownerName, :collective, :request, :deadlineWords, :deadlineOn, :anchor,
                        :offset, :recurrence, :condition, :part, cast(:places as text[]))
                on conflict (campaign_id, clause_id) do update
                   set words = excluded.words, role = excluded.role, actions = excluded.actions, objects = excluded.objects,
                       phases = excluded.phases, languages = excluded.languages, channels = excluded.channels,
                       steps = excluded.steps, partners = excluded.partners, owner_name = excluded.owner_name,
                       collective = excluded.collective, request = excluded.request,
                       deadline_words = excluded.deadline_words, deadline_on = excluded.deadline_on,
                       deadline_anchor = excluded.deadline_anchor, deadline_offset = excluded.deadline_offset,
                       recurrence = excluded.recurrence, condition_id = excluded.condition_id,
                       condition_part = excluded.condition_part, places = excluded.places
                """)
                .param("campaign", campaign.value())
                .param("clause", read.clause())
                .param("words", duty.clauseText())
                .param("role", read.role().name())
                .param("actions", array(read.actions()))
                .param("objects", array(read.objects()))
                .param("phases", array(read.phases()))
                .param("languages", array(read.languages()))
                .param("channels", array(read.channels()))
                .param("steps", array(read.steps()))
                .param("partners", array(duty.partners()))
                .param("ownerName", ownerName)
                .param("collective", duty.collective())
                .param("request", duty.request())
                .param("deadlineWords", deadline == null ? null : deadline.text())
                .param("deadlineOn", deadline == null ? null : deadline.date())
                .param("anchor", deadline == null ? null : name(deadline.anchor()))
                .param("offset", deadline == null ? null : deadline.offsetDays())
                .param("recurrence", deadline == null ? null : name(deadline.recurrence()))
                .param("condition", waits == null ? null : waits.decision())
                .param("part", waits == null ? null : waits.part())
                .param("places", array(read.places()))
                .update();
        targets.save(campaign, read.clause(), Target.of(read.quantities(), duty.clauseText()));
    }

    /** What each task of the campaign would become with these days. */
    List<Change> with(CampaignId campaign, EventDays days, List<Period> periods) {
        return db.sql("""
                select t.id, t.clause_id, t.unit_id, t.state, t.opens_on, t.closes_on, t.planned_on, t.extended_to,
                       d.words, d.actions, d.phases, d.deadline_words, d.deadline_on, d.deadline_anchor, d.deadline_offset,
                       d.recurrence
                  from work.task t
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                  join work.clause c on c.campaign_id = t.campaign_id and c.id = t.clause_id
                 where t.campaign_id = :campaign
                 order by c.place, t.unit_id
                """)
                .param("campaign", campaign.value())
                .query((rs, row) -> new Change(
                        new TaskId(id(rs, "id")),
                        rs.getString("clause_id"),
                        rs.getString("words"),
                        rs.getString("deadline_words"),
                        new UnitId(id(rs, "unit_id")),
                        TaskState.valueOf(rs.getString("state")),
                        day(rs, "extended_to"),
                        new Reckoned(new Stretch(day(rs, "opens_on"), day(rs, "closes_on")), day(rs, "planned_on")),
                        almanac.reckon(term(rs, periods), days)))
                .list();
    }

    /** Which duties hang on a decision, by clause. */
    Map<String, Waits> waits(CampaignId campaign) {
        var waits = new HashMap<String, Waits>();
        db.sql("""
                select clause_id, condition_id, condition_part from work.duty
                 where campaign_id = :campaign and condition_id is not null
                """).param("campaign", campaign.value()).query(rs -> {
            waits.put(rs.getString("clause_id"), new Waits(id(rs, "condition_id"), rs.getString("condition_part")));
        });
        return waits;
    }

    /** The days of the duty of this clause. */
    Reckoned reckon(CampaignId campaign, String clause, EventDays days, List<Period> periods) {
        return almanac.reckon(term(campaign, clause, periods), days);
    }

    /** When the duty of this clause has to be done. */
    Term term(CampaignId campaign, String clause, List<Period> periods) {
        return db.sql("select * from work.duty where campaign_id = :campaign and clause_id = :clause")
                .param("campaign", campaign.value())
                .param("clause", clause)
                .query((rs, row) -> term(rs, periods))
                .single();
    }

    /** Whether its tasks start asleep: the whole of it waits for a decision that is open. */
    TaskState firstState(CampaignId campaign, String clause) {
        return db.sql("""
                select exists (select from work.duty d
                                 join work.decision c on c.id = d.condition_id and c.answer is null
                                where d.campaign_id = :campaign and d.clause_id = :clause and d.condition_part is null)
                """)
                        .param("campaign", campaign.value())
                        .param("clause", clause)
                        .query(Boolean.class)
                        .single()
                ? TaskState.WAITING
                : TaskState.READY;
    }

    static Term term(
            String clause,
            List<Action> actions,
            List<Phase> phases,
            @Nullable Deadline deadline,
            List<Period> periods) {
        var announced = Periods.covering(periods, clause, actions);
        return new Term(deadline, phases, announced, actions.contains(Action.DISPLAY));
    }

    private static Term term(ResultSet rs, List<Period> periods) throws SQLException {
        return term(
                rs.getString("clause_id"),
                list(rs, "actions", Action::valueOf),
                list(rs, "phases", Phase::valueOf),
                Due.deadline(rs),
                periods);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
