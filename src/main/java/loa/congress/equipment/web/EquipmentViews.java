package loa.congress.equipment.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import loa.congress.DayTime;
import loa.congress.Fault;
import loa.congress.equipment.EquipmentDesk;
import loa.congress.equipment.EquipmentDesk.TypedList;
import loa.congress.equipment.EquipmentRights;
import loa.congress.equipment.EquipmentRights.Reader;
import loa.congress.equipment.EquipmentTasks;
import loa.congress.equipment.Gear;
import loa.congress.equipment.GearList;
import loa.congress.equipment.GearLists;
import loa.congress.equipment.Gears;
import loa.congress.equipment.HandoverDesk;
import loa.congress.equipment.Readiness;
import loa.congress.equipment.SigningDesk;
import loa.congress.equipment.Template;
import loa.congress.equipment.TypedGear;
import loa.congress.web.Choice;
import loa.organization.Unit;
import loa.organization.UnitKind;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a list of equipment for a reader. */
@Component
class EquipmentViews {

    private final CampaignFrames frames;
    private final GearLists lists;
    private final Gears gears;
    private final EquipmentDesk desk;
    private final SigningDesk signing;
    private final EquipmentTasks tasks;
    private final EquipmentRights rights;
    private final HandoverDesk handovers;
    private final Progress progress;
    private final Units units;
    private final Settings settings;
    private final Clock clock;

    EquipmentViews(
            CampaignFrames frames,
            GearLists lists,
            Gears gears,
            EquipmentDesk desk,
            SigningDesk signing,
            EquipmentTasks tasks,
            EquipmentRights rights,
            HandoverDesk handovers,
            Progress progress,
            Units units,
            Settings settings,
            Clock clock) {
        this.frames = frames;
        this.lists = lists;
        this.gears = gears;
        this.desk = desk;
        this.signing = signing;
        this.tasks = tasks;
        this.rights = rights;
        this.handovers = handovers;
        this.progress = progress;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    /** What of the page the reader asked for, and what they typed that was refused. */
    record Asked(
            GearFilter filter,
            List<Fault> faults,
            @Nullable TypedGear gear,
            UUID key,
            @Nullable TypedList settings) {

        static Asked of(List<Fault> faults) {
            return new Asked(GearFilter.ALL, faults, null, UUID.randomUUID(), null);
        }
    }

    CampaignFrame frame(GearList list, Me me) {
        return frames.of(list.campaign(), EquipmentTab.PATH, me);
    }

    ListPage page(GearList list, Asked asked, Me me) {
        var frame = frame(list, me);
        var reader = rights.reader(list, me);
        var everything = gears.all(list.id());
        var all = everything.stream().filter(gear -> !gear.removed()).toList();
        var drawing = drawing(list, everything, reader);
        var readiness = desk.readiness(list);
        var shown = asked.filter().of(all, drawing::name).stream()
                .map(drawing::line)
                .toList();
        var settled = asked.settings();
        var task = tasks.task(list);
        return new ListPage(
                frame,
                list.path(),
                list.title(),
                drawing.name(list.lead()),
                progress.chips(list.campaign()).orNone(list.clause()),
                task.map(id -> "/tasks/" + id.value()).orElse(null),
                about(list, drawing.name(list.lead())),
                ready(readiness),
                tone(readiness),
                filled(readiness),
                warnings(readiness),
                shown,
                all.size(),
                everything.stream().filter(Gear::removed).map(drawing::line).toList(),
                asked.filter().narrowing(all, drawing::name),
                sign(list, readiness, reader, me),
                handovers.of(list.id()).stream()
                        .map(one -> new ListPage.HandoverLine(
                                msg(one.back() ? "congress.handover.back" : "congress.handover.out"),
                                msg(
                                        "congress.handover.about",
                                        Days.full(one.heldOn()),
                                        one.giver(),
                                        one.receiver(),
                                        one.lines().size()),
                                one.path()))
                        .toList(),
                reader.leads(),
                reader.acts(),
                list.version(),
                settled == null ? typed(list) : settled,
                asked.gear() == null ? TypedGear.BLANK : asked.gear(),
                asked.key().toString(),
                bringers(asked.gear() == null ? null : asked.gear().unit()),
                templates(Set.of()),
                byField(asked.faults()));
    }

    private ListPage.Sign sign(GearList list, Readiness readiness, Reader reader, Me me) {
        var signed = signing.signed(list);
        var before = lists.signings(list.id()).stream().findFirst();
        var why = readiness.things() == 0
                ? msg("congress.refusal.LIST_EMPTY")
                : readiness.isReady() ? null : msg("congress.refusal.NOT_ALL_TESTED");
        var proved = list.provedAt();
        return new ListPage.Sign(
                signed.map(this::said).orElse(null),
                signed.isEmpty() && before.isPresent() ? msg("congress.sign.changed", said(before.get())) : null,
                reader.leads() && signed.isEmpty() && why == null,
                reader.leads() && signed.isEmpty() ? why : null,
                signing.unproved(list, me).isEmpty(),
                proved == null ? null : msg("congress.sign.proved", Days.moment(proved, settings.zone())));
    }

    private String said(GearLists.Signing signing) {
        return msg(
                "congress.sign.by",
                signing.by(),
                Objects.requireNonNullElse(signing.post(), signing.unit()),
                Days.moment(signing.at(), settings.zone()));
    }

    String about(GearList list, String lead) {
        var words = new ArrayList<String>();
        words.add(list.place());
        var on = list.neededOn();
        if (on != null) {
            var at = list.neededAt();
            var day = Days.said(on, LocalDate.now(clock));
            words.add(msg("congress.equipment.needed", at == null ? day : DayTime.said(at) + " " + day));
        }
        words.add(lead);
        if (!list.responsible().isEmpty()) words.add(msg("congress.equipment.responsible", list.responsible()));
        return String.join(" · ", words);
    }

    static String ready(Readiness readiness) {
        return readiness.things() == 0
                ? msg("congress.ready.empty")
                : msg("congress.ready.of", readiness.good(), readiness.things());
    }

    static String tone(Readiness readiness) {
        if (readiness.isReady() && !readiness.isStale()) return "ok";
        return readiness.faulty() > 0 ? "bad" : "info";
    }

    private static String filled(Readiness readiness) {
        return readiness.things() == 0 ? "0%" : Math.round(100.0 * readiness.good() / readiness.things()) + "%";
    }

    List<String> warnings(Readiness readiness) {
        var warnings = new ArrayList<String>();
        if (readiness.faulty() > 0) warnings.add(msg("congress.ready.faulty", readiness.faulty()));
        if (readiness.nobody() > 0) warnings.add(msg("congress.ready.nobody", readiness.nobody()));
        if (readiness.toBring() > 0) warnings.add(msg("congress.ready.toBring", readiness.toBring()));
        if (readiness.untested() > 0) warnings.add(msg("congress.ready.untested", readiness.untested()));
        var from = readiness.testFrom();
        if (!readiness.stale().isEmpty() && from != null) {
            warnings.add(msg(
                    readiness.isStale() ? "congress.ready.stale" : "congress.ready.staleLater",
                    readiness.stale().size(),
                    Days.moment(from, settings.zone())));
        }
        return warnings;
    }

    TypedList typed(GearList list) {
        return new TypedList(
                list.title(),
                list.place(),
                list.neededOn() == null ? "" : list.neededOn().toString(),
                list.neededAt() == null ? "" : DayTime.said(list.neededAt()),
                String.valueOf(list.testHours()),
                list.responsible());
    }

    /** Units that may bring something: all that exist, those with their own land last. */
    List<Choice> bringers(@Nullable UUID chosen) {
        return units.on(LocalDate.now(clock)).stream()
                .filter(unit -> unit.kind() != UnitKind.PROVINCE)
                .sorted(Comparator.comparing((Unit unit) -> unit.kind().isTerritory())
                        .thenComparing(Unit::name))
                .map(unit -> new Choice(
                        unit.id().toString(), unit.name(), unit.id().value().equals(chosen)))
                .toList();
    }

    static List<Choice> templates(Set<Template> chosen) {
        return Arrays.stream(Template.values())
                .map(template -> new Choice(
                        template.name(),
                        msg(
                                "congress.template.of",
                                msg(template.key()),
                                template.gears().size()),
                        chosen.contains(template)))
                .toList();
    }

    static Map<String, String> byField(List<Fault> faults) {
        var map = new LinkedHashMap<String, String>();
        for (var fault : faults) map.putIfAbsent(fault.field(), fault.words());
        if (!map.isEmpty()) map.putIfAbsent("", msg("congress.faults"));
        return map;
    }

    /** Draws things; those of a list share the names of units and the latest trials. */
    GearDrawing drawing(GearList list, List<Gear> all, Reader reader) {
        var involved = Stream.concat(
                        Stream.of(list.lead()),
                        all.stream().map(Gear::unit).filter(Objects::nonNull).map(Objects::requireNonNull))
                .distinct()
                .toList();
        var readiness = desk.readiness(list);
        return new GearDrawing(
                units.findAll(involved),
                gears.latest(list.id()),
                // Before that moment nothing is too early yet: the list says from when on it will be.
                readiness.isStale() ? Set.copyOf(readiness.stale()) : Set.of(),
                list.testHours(),
                reader,
                settings);
    }
}
