package loa.content.topic;

import static loa.content.Columns.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import loa.plan.PlanAmended;
import loa.plan.PlanConfirmed;
import loa.plan.PlanId;
import loa.plan.Plans;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.work.CampaignId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The topics of each campaign, read from its plan: tables {@code content.topic} and {@code content.scope}. */
@Repository
public class Topics {

    private final JdbcClient db;
    private final Plans plans;

    Topics(JdbcClient db, Plans plans) {
        this.db = db;
        this.plans = plans;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanConfirmed plan) {
        lay(new CampaignId(plan.plan().value()), plan.compiled());
    }

    /** Topics follow the plan to their new addresses, and what hangs on them goes along. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAmended plan) {
        var campaign = new CampaignId(plan.plan().value());
        move(campaign, plan.moved());
        lay(campaign, plan.compiled());
    }

    /** The topics in the plan's order. */
    @Transactional
    public List<Topic> of(CampaignId campaign) {
        var known = read(campaign);
        if (!known.isEmpty() || isKnown(campaign)) return known;
        // A plan confirmed before topics were kept.
        plans.find(new PlanId(campaign.value())).ifPresent(plan -> lay(campaign, plan.compiled()));
        return read(campaign);
    }

    public Scope scope(CampaignId campaign) {
        return db.sql("select channels, languages from content.scope where campaign = :campaign")
                .param("campaign", campaign.value())
                .query((rs, row) ->
                        new Scope(list(rs, "channels", ChannelKind::valueOf), list(rs, "languages", text -> text)))
                .optional()
                .orElse(new Scope(List.of(), List.of("vi")));
    }

    private boolean isKnown(CampaignId campaign) {
        return db.sql("select count(*) from content.scope where campaign = :campaign")
                        .param("campaign", campaign.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<Topic> read(CampaignId campaign) {
        return db.sql("""
                select t.* from content.topic t
                 where t.campaign = :campaign
                   and (not t.gone
                        or exists (select from content.item i
                                    where i.campaign = t.campaign and i.topics @> array[t.clause]))
                 order by t.gone, t.place
                """)
                .param("campaign", campaign.value())
                .query((rs, row) -> new Topic(
                        rs.getString("clause"),
                        rs.getString("words"),
                        list(rs, "phases", Phase::valueOf),
                        rs.getBoolean("gone")))
                .list();
    }

    private void lay(CampaignId campaign, CompiledPlan plan) {
        db.sql("update content.topic set gone = true where campaign = :campaign")
                .param("campaign", campaign.value())
                .update();
        int place = 0;
        for (var clause : plan.clauses()) {
            if (clause.kind() != CompiledPlan.ClauseKind.TOPIC) continue;
            var phases = plan.topics().stream()
                    .filter(topic -> topic.clause().equals(clause.id()))
                    .flatMap(topic -> topic.phases().stream())
                    .distinct()
                    .toList();
            db.sql("""
                    insert into content.topic (campaign, clause, place, words, phases)
                    values (:campaign, :clause, :place, :words, cast(:phases as text[]))
                        on conflict (campaign, clause) do update
                       set place = excluded.place, words = excluded.words, phases = excluded.phases, gone = false
                    """)
                    .param("campaign", campaign.value())
                    .param("clause", clause.id())
                    .param("place", place++)
                    .param("words", clause.text())
                    .param("phases", array(phases))
                    .update();
        }
        var channels = new LinkedHashSet<ChannelKind>();
        plan.channels().forEach(each -> channels.addAll(each.kinds()));
        var languages = new LinkedHashSet<>(List.of("vi"));
        for (var duty : plan.duties()) {
            languages.addAll(duty.languages());
            channels.addAll(duty.channels());
        }
        db.sql("""
                insert into content.scope (campaign, channels, languages)
                values (:campaign, cast(:channels as text[]), cast(:languages as text[]))
                    on conflict (campaign) do update set channels = excluded.channels, languages = excluded.languages
                """)
                .param("campaign", campaign.value())
                .param("channels", array(channels))
                .param("languages", array(languages))
                .update();
    }

    private void move(CampaignId campaign, Map<String, String> moved) {
        var moves = new ArrayList<>(moved.entrySet());
        moves.removeIf(move -> move.getKey().equals(move.getValue()));
        if (moves.isEmpty()) return;
        var before = moves.stream().map(Map.Entry::getKey).toArray(String[]::new);
        var now = moves.stream().map(Map.Entry::getValue).toArray(String[]::new);
        var between = moves.stream().map(move -> "~" + move.getValue()).toArray(String[]::new);
        // In two steps, for two clauses may change places.
        for (var table : List.of("topic", "brief", "fact")) {
            rename(table, campaign, before, between);
            rename(table, campaign, between, now);
        }
        db.sql("""
                update content.item i
                   set topics = array(select coalesce(m.now, t.clause)
                                        from unnest(i.topics) with ordinality as t (clause, place)
                                        left join unnest(cast(:before as text[]), cast(:now as text[])) as m (before, now)
                                               on m.before = t.clause
                                       order by t.place)
                 where i.campaign = :campaign and i.topics && cast(:before as text[])
                """)
                .param("campaign", campaign.value())
                .param("before", before)
                .param("now", now)
                .update();
    }

    private void rename(String table, CampaignId campaign, String[] before, String[] now) {
        // A topic that is gone makes room for the one that takes its address.
        if (table.equals("topic")) {
            db.sql("""
                    delete from content.topic
                     where campaign = :campaign and gone and clause = any(cast(:now as text[]))
                    """).param("campaign", campaign.value()).param("now", now).update();
        }
        db.sql("update content." + table + " c set clause = m.now"
                        + " from unnest(cast(:before as text[]), cast(:now as text[])) as m (before, now)"
                        + " where c.campaign = :campaign and c.clause = m.before")
                .param("campaign", campaign.value())
                .param("before", before)
                .param("now", now)
                .update();
    }
}
