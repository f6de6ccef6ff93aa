package loa.work.chase;

import static loa.platform.view.Words.msg;
import static loa.work.Columns.array;
import static loa.work.Columns.day;
import static loa.work.Columns.id;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import loa.organization.UnitId;
import loa.plan.time.WorkingDays;
import loa.platform.view.Days;
import loa.work.Campaign;
import loa.work.CampaignId;
import loa.work.web.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The text one pastes into the group of a phone: what is late, what comes due, what was sent back, by unit. There is no way
 * into such groups for a program, so a person sends it.
 */
@Component
class Circular {

    private static final int LISTED = 25;
    private static final int AHEAD = 3;

    private final JdbcClient db;
    private final UnitNames units;
    private final WorkingDays working = WorkingDays.ofVietnam();
    private final Clock clock;

    Circular(JdbcClient db, UnitNames units, Clock clock) {
        this.db = db;
        this.units = units;
        this.clock = clock;
    }

    private record Item(
            UnitId unit,
            String clause,
            String words,
            boolean request,
            @Nullable LocalDate due,
            boolean returned) {}

    /** The text for these units, greeted as {@code greeted}; empty where nothing is late, comes due or came back. */
    String text(Campaign campaign, Collection<UnitId> group, String greeted, boolean outside) {
        var today = LocalDate.now(clock);
        var until = working.plus(today, AHEAD);
        var items = items(campaign.id(), group, until, outside);
        if (items.isEmpty()) return "";
        var names = units.of(items.stream().map(Item::unit).collect(Collectors.toSet()));
        var text = new ArrayList<String>();
        text.add(msg("work.circular.greeting", greeted));
        var now = Days.moment(clock.instant(), clock.getZone());
        text.add(msg(
                outside ? "work.circular.opening.request" : "work.circular.opening",
                campaign.eventName(),
                units.of(List.of(campaign.issuer())).get(campaign.issuer()),
                now));
        part(
                text,
                "late",
                items.stream()
                        .filter(item -> !item.returned() && isLate(item, today))
                        .toList(),
                names);
        part(
                text,
                "due",
                items.stream()
                        .filter(item -> !item.returned() && !isLate(item, today))
                        .toList(),
                names);
        part(text, "returned", items.stream().filter(Item::returned).toList(), names);
        text.add(msg(outside ? "work.circular.closing.request" : "work.circular.closing"));
        return String.join("\n\n", text);
    }

    private void part(List<String> text, String part, List<Item> items, UnitNames.Names names) {
        if (items.isEmpty()) return;
        var lines = items.stream().limit(LISTED).map(item -> line(item, names)).collect(Collectors.joining("\n"));
        var more = items.size() > LISTED ? "\n" + msg("work.chase.more", items.size() - LISTED) : "";
        text.add(msg("work.circular." + part, items.size()) + "\n" + lines + more);
    }

    private static String line(Item item, UnitNames.Names names) {
        var what = item.clause() + " " + Chased.shortened(item.words());
        var unit = names.get(item.unit());
        return item.due() == null
                ? msg("work.circular.line", unit, what)
                : msg("work.circular.line.dated", unit, what, Days.full(item.due()));
    }

    private static boolean isLate(Item item, LocalDate today) {
        return item.due() != null && item.due().isBefore(today);
    }

    private List<Item> items(CampaignId campaign, Collection<UnitId> group, LocalDate until, boolean outside) {
        return db.sql("""
                select t.unit_id, t.clause_id, d.words, d.request, t.due_on, t.state = 'RETURNED' as returned
                  from work.task t
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                  join work.clause c on c.campaign_id = t.campaign_id and c.id = t.clause_id
                 where t.campaign_id = :campaign and t.unit_id = any(cast(:units as uuid[])) and d.request = :outside
                   and (t.state = 'RETURNED' or t.state in ('READY', 'RUNNING') and t.due_on <= :until)
                 order by t.due_on nulls last, c.place, t.unit_id
                """)
                .param("campaign", campaign.value())
                .param("units", array(group, UnitId::value))
                .param("outside", outside)
                .param("until", until)
                .query((rs, row) -> new Item(
                        new UnitId(id(rs, "unit_id")),
                        rs.getString("clause_id"),
                        rs.getString("words"),
                        rs.getBoolean("request"),
                        day(rs, "due_on"),
                        rs.getBoolean("returned")))
                .list();
    }

    /** The units of the campaign with tasks, and whether some of theirs are requests. */
    List<Owner> owners(CampaignId campaign) {
        return db.sql("""
                select t.unit_id, bool_or(d.request) as asked, bool_or(not d.request) as told
                  from work.task t
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                 where t.campaign_id = :campaign
                 group by t.unit_id
                """)
                .param("campaign", campaign.value())
                .query((rs, row) ->
                        new Owner(new UnitId(id(rs, "unit_id")), rs.getBoolean("asked"), rs.getBoolean("told")))
                .list();
    }

    /** A unit with tasks: some of them requests, some of them orders. */
    record Owner(UnitId unit, boolean asked, boolean told) {}
}
