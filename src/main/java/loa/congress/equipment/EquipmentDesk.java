package loa.congress.equipment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loa.congress.DayTime;
import loa.congress.Difference;
import loa.congress.Fault;
import loa.congress.Refusal;
import loa.organization.UnitId;
import loa.plan.PlanAmended;
import loa.platform.Me;
import loa.platform.Settings;
import loa.work.CampaignId;
import loa.work.Campaigns;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where lists of equipment are opened, answered for, and handed in as proof. */
@Component
public class EquipmentDesk {

    private static final int LONGEST = 300;

    private final GearLists lists;
    private final Gears gears;
    private final GearDesk things;
    private final EquipmentTasks tasks;
    private final EquipmentRights rights;
    private final EquipmentRecord record;
    private final Campaigns campaigns;
    private final Settings settings;
    private final Clock clock;

    EquipmentDesk(
            GearLists lists,
            Gears gears,
            GearDesk things,
            EquipmentTasks tasks,
            EquipmentRights rights,
            EquipmentRecord record,
            Campaigns campaigns,
            Settings settings,
            Clock clock) {
        this.lists = lists;
        this.gears = gears;
        this.things = things;
        this.tasks = tasks;
        this.rights = rights;
        this.record = record;
        this.campaigns = campaigns;
        this.settings = settings;
        this.clock = clock;
    }

    /** A list as it was typed. */
    public record TypedList(
            String title, String place, String neededOn, String neededAt, String testHours, String responsible) {

        List<Fault> faults() {
            var faults = new ArrayList<Fault>();
            if (title.isBlank()) faults.add(Fault.of("title", Refusal.TITLE_MISSING));
            if (place.isBlank()) faults.add(Fault.of("place", Refusal.PLACE_MISSING));
            if (title.length() > LONGEST || place.length() > LONGEST || responsible.length() > LONGEST) {
                faults.add(Fault.of(Refusal.TEXT_TOO_LONG));
            }
            if (!neededOn.isBlank() && day() == null) faults.add(Fault.of("neededOn", Refusal.DAY_MISSING));
            if (!neededAt.isBlank() && DayTime.read(neededAt) == null) {
                faults.add(Fault.of("neededAt", Refusal.TIME_WRONG));
            }
            if (!neededAt.isBlank() && neededOn.isBlank()) faults.add(Fault.of("neededOn", Refusal.DAY_MISSING));
            if (!testHours.isBlank() && hours() == 0) faults.add(Fault.of("testHours", Refusal.HOURS_WRONG));
            return faults;
        }

        @Nullable
        LocalDate day() {
            try {
                return neededOn.isBlank() ? null : LocalDate.parse(neededOn.strip());
            } catch (java.time.format.DateTimeParseException e) {
                return null;
            }
        }

        /** 0: that is no number of hours. */
        int hours() {
            if (testHours.isBlank()) return 24;
            var digits = testHours.strip();
            int hours = digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
            return hours > 336 ? 0 : hours;
        }
    }

    /** What came of opening one. */
    public sealed interface Opening {
        record Opened(GearListId id) implements Opening {}

        record Refused(List<Fault> faults) implements Opening {}
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAmended plan) {
        lists.readdress(new CampaignId(plan.plan().value()), plan.moved());
    }

    /**
     * Opens a list, with what the templates hold.
     *
     * @param task that it is made for; {@code null}: none, and the issuer's people see to it
     */
    @Transactional
    public Opening open(CampaignId id, @Nullable TaskId task, TypedList typed, List<Template> templates, Me me) {
        var campaign = campaigns.find(id).orElseThrow(() -> new IllegalArgumentException("no such campaign: " + id));
        var made = task == null
                ? Optional.<EquipmentTasks.Owed>empty()
                : tasks.of(id).stream().filter(owed -> owed.task().equals(task)).findFirst();
        if (task != null && made.isEmpty()) throw new IllegalArgumentException("not a task of the campaign: " + task);
        UnitId lead = made.map(EquipmentTasks.Owed::unit).orElse(campaign.issuer());
        if (!rights.leads(id, lead, me)) throw new AccessDeniedException("lead of equipment");
        var faults = typed.faults();
        if (!faults.isEmpty()) return new Opening.Refused(faults);
        var list = new GearList(
                GearListId.next(),
                id,
                made.map(EquipmentTasks.Owed::clause).orElse(null),
                lead,
                typed.title().strip(),
                typed.place().strip(),
                typed.day(),
                DayTime.read(typed.neededAt()),
                typed.hours(),
                typed.responsible().strip(),
                null,
                1);
        lists.add(list, me, clock.instant());
        record.note(list, "equipment.opened", null, List.of(), me);
        templates.stream().distinct().forEach(template -> things.copy(list, template, me));
        return new Opening.Opened(list.id());
    }

    /** Sets title, place, when all has to work, and how late it has to be tried. */
    @Transactional
    public List<Fault> set(GearListId id, int seen, TypedList typed, Me me) {
        var list = lead(id, me);
        if (list.version() != seen) return List.of(Fault.of(Refusal.CHANGED_MEANWHILE));
        var faults = typed.faults();
        if (!faults.isEmpty()) return faults;
        var now = new GearList(
                id,
                list.campaign(),
                list.clause(),
                list.lead(),
                typed.title().strip(),
                typed.place().strip(),
                typed.day(),
                DayTime.read(typed.neededAt()),
                typed.hours(),
                typed.responsible().strip(),
                list.provedAt(),
                list.version());
        var differences = new Difference.Between()
                .field("title", list.title(), now.title())
                .field("gearPlace", list.place(), now.place())
                .field("neededOn", list.neededOn(), now.neededOn())
                .field("neededAt", list.neededAt(), now.neededAt())
                .field("testHours", list.testHours(), now.testHours())
                .field("responsible", list.responsible(), now.responsible())
                .all();
        if (differences.isEmpty()) return List.of();
        lists.save(now);
        record.note(now, "equipment.set", null, differences, me);
        return List.of();
    }

    /** Adds what a template holds. */
    @Transactional
    public void copy(GearListId id, Template template, Me me) {
        things.copy(lead(id, me), template, me);
    }

    /** How ready it is now. */
    public Readiness readiness(GearList list) {
        var event = campaigns.find(list.campaign()).orElseThrow().startsOn();
        return Readiness.of(
                gears.of(list.id()),
                gears.latest(list.id()),
                list.testHours(),
                list.neededBy(event, settings.zone()),
                clock.instant());
    }

    private GearList lead(GearListId id, Me me) {
        var list = lists.hold(id);
        if (!rights.leads(list, me)) throw new AccessDeniedException(id.subject());
        return list;
    }
}
