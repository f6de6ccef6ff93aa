package loa.work;

import static loa.work.Columns.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.WindowSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The periods that a plan states or leaves to a later notice: table {@code work.period}. */
@Repository
class Periods {

    /**
     * One period.
     *
     * @param subject what it is for; {@code null}: for the duty of its clause only
     */
    record Period(String clause, @Nullable WindowSubject subject, Stretch stretch, boolean announcedLater) {

        /** Whether it says when this duty is done. */
        boolean covers(String duty, List<Action> actions) {
            return switch (subject) {
                case null -> clause.equals(duty);
                case VISUAL_DISPLAY -> actions.contains(Action.DISPLAY);
                case BROADCAST -> actions.contains(Action.BROADCAST);
                case EXHIBITION -> actions.contains(Action.EXHIBIT);
                case CAMPAIGN, EVENT, ART_PROGRAMME -> false;
            };
        }
    }

    private final JdbcClient db;

    Periods(JdbcClient db) {
        this.db = db;
    }

    void add(CampaignId campaign, List<Period> periods) {
        for (int place = 0; place < periods.size(); place++) {
            var period = periods.get(place);
            db.sql("""
                    insert into work.period (campaign_id, clause_id, place, subject, opens_on, closes_on, announced_later)
                    values (:campaign, :clause, :place, :subject, :opens, :closes, :later)
                    """)
                    .param("campaign", campaign.value())
                    .param("clause", period.clause())
                    .param("place", place)
                    .param(
                            "subject",
                            period.subject() == null ? null : period.subject().name())
                    .param("opens", period.stretch().from())
                    .param("closes", period.stretch().to())
                    .param("later", period.announcedLater())
                    .update();
        }
    }

    void replace(CampaignId campaign, List<Period> periods) {
        db.sql("delete from work.period where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .update();
        add(campaign, periods);
    }

    List<Period> of(CampaignId campaign) {
        return db.sql("select * from work.period where campaign_id = :campaign order by place")
                .param("campaign", campaign.value())
                .query((rs, row) -> {
                    var subject = rs.getString("subject");
                    return new Period(
                            rs.getString("clause_id"),
                            subject == null ? null : WindowSubject.valueOf(subject),
                            new Stretch(day(rs, "opens_on"), day(rs, "closes_on")),
                            rs.getBoolean("announced_later"));
                })
                .list();
    }

    /** Fills in what a clause left to a later notice. */
    void announce(CampaignId campaign, List<String> clauses, Stretch stretch) {
        db.sql("""
                update work.period set opens_on = :opens, closes_on = :closes
                 where campaign_id = :campaign and clause_id = any(cast(:clauses as text[])) and announced_later
                """)
                .param("campaign", campaign.value())
                .param("clauses", array(clauses))
                .param("opens", stretch.from())
                .param("closes", stretch.to())
                .update();
    }

    /** The first and last day of those that concern it; {@code null} where none is known. */
    static @Nullable Stretch covering(List<Period> periods, String duty, List<Action> actions) {
        return envelope(periods.stream()
                .filter(period -> period.covers(duty, actions))
                .map(Period::stretch)
                .toList());
    }

    /** The first and last day of the campaign as a whole. */
    static Stretch ofCampaign(List<Period> periods) {
        var all = envelope(periods.stream()
                .filter(period -> period.subject() == WindowSubject.CAMPAIGN)
                .map(Period::stretch)
                .toList());
        return all == null ? Stretch.UNKNOWN : all;
    }

    private static @Nullable Stretch envelope(List<Stretch> stretches) {
        if (stretches.stream().noneMatch(Stretch::isKnown)) return null;
        return new Stretch(
                stretches.stream()
                        .map(Stretch::from)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                stretches.stream()
                        .map(Stretch::to)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }
}
