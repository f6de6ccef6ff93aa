package loa.work;

import static loa.platform.view.Words.msg;
import static loa.work.Columns.day;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import loa.platform.view.Days;
import loa.work.Ribbon.Late;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.server.ResponseStatusException;

/** Makes the ribbon of a campaign, the same on each of its pages: a read model of campaigns and what is late in them. */
@Repository
public class Ribbons {

    /** Places where the drawing starts and ends, and those of an event whose day is not set. */
    private static final int FIRST = 12;

    private static final int LAST = 988;
    private static final Ribbon.Stretch UNSET = new Ribbon.Stretch(620, 680, false);
    private static final int TODAY_BEFORE_UNSET = 400;

    private final JdbcClient db;
    private final Clock clock;

    Ribbons(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A campaign with its ribbon. */
    public record Marked(Campaign campaign, Ribbon ribbon) {}

    public Ribbon of(CampaignId campaign) {
        return marked(campaign).ribbon();
    }

    /** The campaign and its ribbon in one query; there is no such page where there is no such campaign. */
    public Marked marked(CampaignId id) {
        var today = LocalDate.now(clock);
        var late = new ArrayList<Due>();
        var campaigns = db.sql("""
                select c.*, l.due_on, l.tasks
                  from work.campaign c
                  left join lateral (
                       select due_on, count(*) as tasks
                         from work.task
                        where campaign_id = c.id and due_on < :today
                          and state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')
                        group by due_on) l on true
                 where c.id = :id
                 order by l.due_on
                """)
                .param("id", id.value())
                .param("today", today)
                .query((rs, row) -> {
                    var due = day(rs, "due_on");
                    if (due != null) late.add(new Due(due, rs.getInt("tasks")));
                    return Campaigns.read(rs, row);
                })
                .list();
        if (campaigns.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var campaign = campaigns.getFirst();
        return new Marked(campaign, draw(campaign, late, today));
    }

    private record Due(LocalDate on, int tasks) {}

    static Ribbon draw(Campaign campaign, List<Due> late, LocalDate today) {
        var event = campaign.days().event();
        var line = Line.of(campaign, late.isEmpty() ? null : late.getFirst().on(), today);
        var notch = event.from() == null || event.to() == null
                ? UNSET
                : new Ribbon.Stretch(
                        line.place(event.from()), line.place(event.to().plusDays(1)), true);
        var strokes = late.stream()
                .map(due -> new Late(
                        line.place(due.on()),
                        due.tasks(),
                        msg("work.ribbon.late", due.tasks(), Days.said(due.on(), today))))
                .toList();
        return new Ribbon(
                campaign.path(), campaign.eventName(), standing(campaign, today), notch, line.place(today), strokes);
    }

    private static String standing(Campaign campaign, LocalDate today) {
        var event = campaign.days().event();
        if (event.from() == null || event.to() == null) return msg("work.ribbon.unset", campaign.eventWord());
        var said = Days.said(event.from(), today);
        if (today.isBefore(event.from())) return said + " · " + Days.distance(event.from(), today);
        if (today.isAfter(event.to())) {
            return said + " · " + msg("work.ribbon.over", ChronoUnit.DAYS.between(event.to(), today));
        }
        return said + " · " + msg("work.ribbon.now");
    }

    /** The days from which to which the ribbon goes, and where they lie on it. */
    private record Line(LocalDate from, LocalDate to, int last) {

        static Line of(Campaign campaign, @Nullable LocalDate firstLate, LocalDate today) {
            var event = campaign.days().event();
            var from = Stream.of(campaign.period().from(), firstLate, event.from(), campaign.confirmedOn(), today)
                    .filter(Objects::nonNull)
                    .min(LocalDate::compareTo)
                    .orElse(today);
            if (event.to() == null) return new Line(from, today, TODAY_BEFORE_UNSET);
            var tail = Math.max(7, ChronoUnit.DAYS.between(from, event.to()) / 2);
            var to = Stream.of(campaign.period().to(), event.to().plusDays(tail), today.plusDays(1))
                    .filter(Objects::nonNull)
                    .max(LocalDate::compareTo)
                    .orElse(today);
            return new Line(from, to, LAST);
        }

        int place(LocalDate day) {
            var days = Math.max(1, ChronoUnit.DAYS.between(from, to));
            return FIRST + (int) ((last - FIRST) * ChronoUnit.DAYS.between(from, day) / days);
        }
    }
}
