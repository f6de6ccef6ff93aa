package loa.work;

import static loa.work.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.Decision.Answer;
import loa.work.Decision.Answered;
import loa.work.Decision.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What plans leave open, on file: table {@code work.decision}, which no other class writes. */
@Repository
class Decisions {

    private final JdbcClient db;

    Decisions(JdbcClient db) {
        this.db = db;
    }

    UUID add(CampaignId campaign, Kind kind, List<String> clauses, String matter, UnitId owner) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into work.decision (id, campaign_id, kind, clauses, matter, owner_unit)
                values (:id, :campaign, :kind, cast(:clauses as text[]), :matter, :owner)
                """)
                .param("id", id)
                .param("campaign", campaign.value())
                .param("kind", kind.name())
                .param("clauses", array(clauses))
                .param("matter", matter)
                .param("owner", owner.value())
                .update();
        return id;
    }

    Optional<Decision> find(UUID id) {
        return db.sql("select * from work.decision where id = :id")
                .param("id", id)
                .query(Decisions::read)
                .optional();
    }

    List<Decision> of(CampaignId campaign) {
        return db.sql("""
                select * from work.decision
                 where campaign_id = :campaign
                 order by answer is not null, decided_at desc, kind <> 'EVENT_DAY', chase_on nulls last, kind, clauses
                """)
                .param("campaign", campaign.value())
                .query(Decisions::read)
                .list();
    }

    /** How much waits for each that is open: tasks, and the nearest day on which one of them is due. */
    Map<UUID, DecisionDesk.Effect> effects(CampaignId campaign) {
        var effects = new HashMap<UUID, DecisionDesk.Effect>();
        db.sql("""
                select n.id, count(t.id) as tasks, min(t.due_on) as next
                  from work.decision n
                  left join work.duty d on d.campaign_id = n.campaign_id
                       and case n.kind
                               when 'CONDITION' then d.condition_id = n.id
                               when 'EVENT_DAY' then d.deadline_anchor is not null or d.phases <> '{}'
                               when 'ANNOUNCEMENT' then d.clause_id = any(n.clauses) or exists (
                                    select from work.period p
                                     where p.campaign_id = n.campaign_id and p.clause_id = any(n.clauses)
                                       and (p.subject = 'VISUAL_DISPLAY' and 'DISPLAY' = any(d.actions)
                                            or p.subject = 'BROADCAST' and 'BROADCAST' = any(d.actions)
                                            or p.subject = 'EXHIBITION' and 'EXHIBIT' = any(d.actions)))
                               else d.clause_id = any(n.clauses)
                           end
                  left join work.task t on t.campaign_id = d.campaign_id and t.clause_id = d.clause_id
                       and t.state not in ('PROVED', 'NOT_APPLICABLE')
                 where n.campaign_id = :campaign and n.answer is null
                 group by n.id
                """).param("campaign", campaign.value()).query(rs -> {
            effects.put(id(rs, "id"), new DecisionDesk.Effect(rs.getInt("tasks"), day(rs, "next")));
        });
        return effects;
    }

    void entrust(UUID id, UnitId unit, @Nullable PersonId person, @Nullable String name, @Nullable LocalDate chaseOn) {
        db.sql("""
                update work.decision set owner_unit = :unit, owner_person = :person, owner_name = :name, chase_on = :chaseOn
                 where id = :id
                """)
                .param("id", id)
                .param("unit", unit.value())
                .param("person", person == null ? null : person.value())
                .param("name", name)
                .param("chaseOn", chaseOn)
                .update();
    }

    /** Which notice gave the answer. */
    void source(UUID id, int notice) {
        db.sql("update work.decision set notice = :notice where id = :id")
                .param("id", id)
                .param("notice", notice)
                .update();
    }

    /** Notes the answer, unless somebody gave one before. */
    boolean answer(UUID id, Answer answer, @Nullable String words, Me by, Instant at) {
        return db.sql("""
                update work.decision
                   set answer = :answer, answer_words = :words, decided_at = :at, decided_by = :person,
                       decided_by_name = :name, decided_by_post = :post
                 where id = :id and answer is null
                """)
                        .param("id", id)
                        .param("answer", answer.name())
                        .param("words", words)
                        .param("at", utc(at))
                        .params(signature(by))
                        .update()
                == 1;
    }

    /** Clauses bear other addresses from now on. */
    void move(CampaignId campaign, Map<String, String> moved) {
        for (var decision : of(campaign)) {
            var clauses = decision.clauses().stream()
                    .map(clause -> moved.getOrDefault(clause, clause))
                    .toList();
            if (!clauses.equals(decision.clauses())) concerns(decision, clauses);
        }
    }

    /** It concerns these clauses, too. */
    void extend(Decision decision, List<String> clauses) {
        concerns(
                decision,
                Stream.concat(decision.clauses().stream(), clauses.stream()).toList());
    }

    private void concerns(Decision decision, List<String> clauses) {
        db.sql("update work.decision set clauses = cast(:clauses as text[]) where id = :id")
                .param("id", decision.id())
                .param("clauses", array(clauses))
                .update();
    }

    /** The day of the event is known: nobody has to settle it any more. */
    void eventDayIsSet(CampaignId campaign, String words, @Nullable Integer notice, Me by, Instant at) {
        db.sql("select id from work.decision where campaign_id = :campaign and kind = 'EVENT_DAY' and answer is null")
                .param("campaign", campaign.value())
                .query(UUID.class)
                .optional()
                .ifPresent(id -> {
                    answer(id, Answer.SET, words, by, at);
                    if (notice != null) source(id, notice);
                });
    }

    private static Decision read(ResultSet rs, int row) throws SQLException {
        var answer = rs.getString("answer");
        return new Decision(
                id(rs, "id"),
                new CampaignId(id(rs, "campaign_id")),
                Kind.valueOf(rs.getString("kind")),
                list(rs, "clauses", clause -> clause),
                rs.getString("matter"),
                new UnitId(id(rs, "owner_unit")),
                idOrNull(rs, "owner_person", PersonId::new),
                rs.getString("owner_name"),
                day(rs, "chase_on"),
                answer == null
                        ? null
                        : new Answered(
                                Answer.valueOf(answer),
                                rs.getString("answer_words"),
                                rs.getObject("notice", Integer.class),
                                instant(rs, "decided_at"),
                                rs.getString("decided_by_name"),
                                rs.getString("decided_by_post")));
    }
}
