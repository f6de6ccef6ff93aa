package loa.congress.equipment.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import loa.congress.Fault;
import loa.congress.equipment.EquipmentDesk;
import loa.congress.equipment.EquipmentDesk.Opening;
import loa.congress.equipment.EquipmentDesk.TypedList;
import loa.congress.equipment.EquipmentRights;
import loa.congress.equipment.EquipmentTasks;
import loa.congress.equipment.GearList;
import loa.congress.equipment.GearLists;
import loa.congress.equipment.SigningDesk;
import loa.congress.equipment.Template;
import loa.congress.web.Choice;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.ClauseChips;
import loa.work.Progress;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of equipment of a campaign. */
@Controller
@RequestMapping("/campaigns/{id}/equipment")
class EquipmentController {

    private static final int SHORT = 80;
    private static final String NONE = "";

    private final CampaignFrames frames;
    private final GearLists lists;
    private final EquipmentDesk desk;
    private final SigningDesk signing;
    private final EquipmentTasks tasks;
    private final EquipmentRights rights;
    private final EquipmentViews views;
    private final Progress progress;
    private final Units units;

    EquipmentController(
            CampaignFrames frames,
            GearLists lists,
            EquipmentDesk desk,
            SigningDesk signing,
            EquipmentTasks tasks,
            EquipmentRights rights,
            EquipmentViews views,
            Progress progress,
            Units units) {
        this.frames = frames;
        this.lists = lists;
        this.desk = desk;
        this.signing = signing;
        this.tasks = tasks;
        this.rights = rights;
        this.views = views;
        this.progress = progress;
        this.units = units;
    }

    @GetMapping
    ListsPage page(@PathVariable UUID id, Me me) {
        return page(new CampaignId(id), null, Set.of(), null, List.of(), me);
    }

    @PostMapping
    Answer open(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable UUID task,
            @RequestParam(required = false) @Nullable List<String> template,
            @RequestParam(defaultValue = "") String neededOn,
            @RequestParam(defaultValue = "") String neededAt,
            @RequestParam(defaultValue = "") String responsible,
            Me me) {
        var campaign = new CampaignId(id);
        frames.of(campaign, EquipmentTab.PATH, me);
        var chosen = chosen(template);
        var typed = new TypedList(title, place, neededOn, neededAt, "", responsible);
        var owed = task == null ? null : new TaskId(task);
        return switch (desk.open(campaign, owed, typed, List.copyOf(chosen), me)) {
            case Opening.Opened(var list) -> Answer.goTo(list.path()).saying("congress.notice.listOpened");
            case Opening.Refused(var faults) ->
                page(campaign, typed, chosen, task, faults, me).withStatus(200);
        };
    }

    static Set<Template> chosen(@Nullable List<String> names) {
        var chosen = EnumSet.noneOf(Template.class);
        for (var template : Template.values()) {
            if (names != null && names.contains(template.name())) chosen.add(template);
        }
        return chosen;
    }

    private ListsPage page(
            CampaignId campaign,
            @Nullable TypedList typed,
            Set<Template> chosen,
            @Nullable UUID task,
            List<Fault> faults,
            Me me) {
        var frame = frames.of(campaign, EquipmentTab.PATH, me);
        var all = lists.of(campaign);
        var owed = tasks.of(campaign);
        var seen = all.stream().filter(list -> rights.reads(list, me)).toList();
        var asked = owed.stream()
                .filter(EquipmentTasks.Owed::asks)
                .filter(one -> frame.sight().sees(one.unit(), List.of()))
                .filter(one -> all.stream()
                        .noneMatch(list ->
                                one.clause().equals(list.clause()) && one.unit().equals(list.lead())))
                .toList();
        var names = units.findAll(java.util.stream.Stream.concat(
                        seen.stream().map(GearList::lead), owed.stream().map(EquipmentTasks.Owed::unit))
                .distinct()
                .toList());
        var mine = owed.stream()
                .filter(one -> rights.leads(campaign, one.unit(), me))
                .map(one -> new Choice(
                        one.task().value().toString(),
                        one.clause() + " "
                                + Objects.requireNonNull(names.get(one.unit())).name() + ": " + shortened(one.words()),
                        one.task().value().equals(task)))
                .toList();
        var choices = frame.runs()
                ? java.util.stream.Stream.concat(
                                mine.stream(),
                                java.util.stream.Stream.of(new Choice(NONE, msg("congress.equipment.noTask"), false)))
                        .toList()
                : mine;
        var chips = progress.chips(campaign);
        return new ListsPage(
                frame,
                seen.stream()
                        .map(list -> line(
                                chips,
                                list,
                                Objects.requireNonNull(names.get(list.lead())).name()))
                        .toList(),
                asked.stream()
                        .map(one -> new ListsPage.Asked(
                                chips.of(one.clause()),
                                one.words(),
                                Objects.requireNonNull(names.get(one.unit())).name()))
                        .toList(),
                choices,
                EquipmentViews.templates(chosen),
                typed == null ? blank(frame.campaign().startsOn()) : typed,
                EquipmentViews.byField(faults));
    }

    private static TypedList blank(@Nullable LocalDate event) {
        return new TypedList(
                msg("congress.equipment.usualTitle"), "", event == null ? "" : event.toString(), "", "", "");
    }

    private ListsPage.Line line(ClauseChips chips, GearList list, String lead) {
        var readiness = desk.readiness(list);
        return new ListsPage.Line(
                list.path(),
                list.title(),
                chips.orNone(list.clause()),
                views.about(list, lead),
                EquipmentViews.ready(readiness),
                EquipmentViews.tone(readiness),
                signing.signed(list).isPresent());
    }

    private static String shortened(String words) {
        return words.length() > SHORT ? words.substring(0, SHORT) + " …" : words;
    }
}
