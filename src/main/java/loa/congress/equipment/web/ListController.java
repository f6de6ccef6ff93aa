package loa.congress.equipment.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.congress.Fault;
import loa.congress.History;
import loa.congress.equipment.EquipmentDesk;
import loa.congress.equipment.EquipmentDesk.TypedList;
import loa.congress.equipment.EquipmentPaper;
import loa.congress.equipment.EquipmentRights;
import loa.congress.equipment.Gear;
import loa.congress.equipment.GearDesk;
import loa.congress.equipment.GearId;
import loa.congress.equipment.GearList;
import loa.congress.equipment.GearListId;
import loa.congress.equipment.GearLists;
import loa.congress.equipment.Gears;
import loa.congress.equipment.HandoverDesk;
import loa.congress.equipment.SigningDesk;
import loa.congress.equipment.Template;
import loa.congress.equipment.web.EquipmentViews.Asked;
import loa.congress.web.Choice;
import loa.congress.web.HistoryLine;
import loa.congress.web.HistoryPage;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.sheet.Downloads;
import loa.platform.view.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A list of equipment: its things, signing, handing over, and what leaves of it on paper. */
@Controller
@RequestMapping("/equipment/{id}")
class ListController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final GearLists lists;
    private final Gears gears;
    private final EquipmentDesk desk;
    private final SigningDesk signing;
    private final GearDesk things;
    private final HandoverDesk handovers;
    private final EquipmentPaper paper;
    private final EquipmentRights rights;
    private final EquipmentViews views;
    private final History history;
    private final Settings settings;

    ListController(
            GearLists lists,
            Gears gears,
            EquipmentDesk desk,
            SigningDesk signing,
            GearDesk things,
            HandoverDesk handovers,
            EquipmentPaper paper,
            EquipmentRights rights,
            EquipmentViews views,
            History history,
            Settings settings) {
        this.lists = lists;
        this.gears = gears;
        this.desk = desk;
        this.signing = signing;
        this.things = things;
        this.handovers = handovers;
        this.paper = paper;
        this.rights = rights;
        this.views = views;
        this.history = history;
        this.settings = settings;
    }

    @GetMapping
    ListPage page(@PathVariable UUID id, GearFilter filter, Me me) {
        return views.page(find(id), new Asked(filter, List.of(), null, UUID.randomUUID(), null), me);
    }

    @PostMapping("/things")
    Answer add(@PathVariable UUID id, @RequestParam UUID key, GearController.Form form, Me me) {
        var list = find(id);
        rights.reader(list, me);
        var typed = form.typed();
        var faults = things.add(list.id(), new GearId(key), typed, me);
        if (faults.isEmpty()) return Answer.goTo(list.path() + "#gear-" + key).saying("congress.notice.gearAdded");
        return views.page(list, new Asked(GearFilter.ALL, faults, typed, key, null), me)
                .withStatus(200);
    }

    @PostMapping("/copy")
    Answer copy(@PathVariable UUID id, @RequestParam Template template, Me me) {
        var list = find(id);
        desk.copy(list.id(), template, me);
        return Answer.goTo(list.path()).saying("congress.notice.copied");
    }

    @PostMapping("/settings")
    Answer set(
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String neededOn,
            @RequestParam(defaultValue = "") String neededAt,
            @RequestParam(defaultValue = "") String testHours,
            @RequestParam(defaultValue = "") String responsible,
            Me me) {
        var list = find(id);
        var typed = new TypedList(title, place, neededOn, neededAt, testHours, responsible);
        var faults = desk.set(list.id(), seen, typed, me);
        if (faults.isEmpty()) return Answer.goTo(list.path()).saying("congress.notice.set");
        return views.page(find(id), new Asked(GearFilter.ALL, faults, null, UUID.randomUUID(), typed), me)
                .withStatus(200);
    }

    @PostMapping("/sign")
    Answer sign(@PathVariable UUID id, Me me) {
        return done(id, signing.sign(find(id).id(), me), "congress.notice.signed", me);
    }

    @PostMapping("/prove")
    Answer prove(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean last, Me me) {
        return done(id, signing.prove(find(id).id(), last, me), "congress.notice.proved", me);
    }

    private Answer done(UUID id, List<Fault> faults, String notice, Me me) {
        if (faults.isEmpty()) return Answer.goTo(find(id).path()).saying(notice);
        return views.page(find(id), Asked.of(faults), me).withStatus(200);
    }

    @GetMapping("/history")
    HistoryPage history(@PathVariable UUID id, Me me) {
        var list = seen(id, me);
        return new HistoryPage(
                views.frame(list, me),
                list.title(),
                list.path(),
                history.of(list.id().value()).stream()
                        .map(line -> HistoryLine.of(line, settings.zone()))
                        .toList());
    }

    @GetMapping("/print")
    CheckPage print(@PathVariable UUID id, GearFilter filter, Me me) {
        var list = seen(id, me);
        var all = gears.of(list.id());
        var drawing = views.drawing(list, all, rights.reader(list, me));
        var rows = new ArrayList<CheckPage.Row>();
        for (var gear : filter.of(all, drawing::name)) {
            var line = drawing.line(gear);
            rows.add(new CheckPage.Row(
                    rows.size() + 1,
                    gear.name(),
                    line.amount(),
                    line.who(),
                    gear.checks(),
                    line.trial() == null ? "" : line.state() + " · " + line.trial()));
        }
        return new CheckPage(
                list.path() + filter.query(), list.title(), views.about(list, drawing.name(list.lead())), rows);
    }

    @GetMapping("/things.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, Me me) {
        return Downloads.workbook("thiet-bi", paper.sheet(seen(id, me)));
    }

    @GetMapping("/check.{format:docx|pdf}")
    ResponseEntity<byte[]> check(@PathVariable UUID id, @PathVariable String format, Me me) {
        var list = seen(id, me);
        var docx = format.equals("docx");
        return file("bang-kiem-tra-thiet-bi", docx, docx ? paper.checkSheetDocx(list) : paper.checkSheet(list));
    }

    @GetMapping("/handovers/new")
    HandoverPage blank(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean back, Me me) {
        var list = seen(id, me);
        if (!rights.leads(list, me)) throw new AccessDeniedException(list.id().subject());
        return form(list, new HandoverDesk.Typed(back, null, "", "", "", Set.of()), true, List.of(), me);
    }

    @PostMapping("/handovers")
    Answer hand(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean back,
            @RequestParam(required = false) @Nullable List<UUID> thing,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String giver,
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam(defaultValue = "") String words,
            Me me) {
        var list = find(id);
        var chosen = thing == null
                ? Set.<GearId>of()
                : thing.stream().map(GearId::new).collect(Collectors.toSet());
        var typed = new HandoverDesk.Typed(back, day(on), giver, receiver, words, chosen);
        return switch (handovers.hand(list.id(), typed, me)) {
            case HandoverDesk.Outcome.Done _ -> Answer.goTo(list.path()).saying("congress.notice.handed");
            case HandoverDesk.Outcome.Refused(var faults) ->
                form(list, typed, false, faults, me).withStatus(200);
        };
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private HandoverPage form(GearList list, HandoverDesk.Typed typed, boolean fresh, List<Fault> faults, Me me) {
        var byField = new LinkedHashMap<String, String>();
        for (var fault : faults) byField.putIfAbsent(fault.field(), fault.words());
        return new HandoverPage(
                views.frame(list, me),
                list.title(),
                list.path(),
                typed.back(),
                gears.of(list.id()).stream()
                        .filter(gear -> typed.back() == isThere(gear))
                        .map(gear -> new Choice(
                                gear.id().value().toString(),
                                gear.name() + " · " + gear.quantity() + " " + gear.measure(),
                                fresh || typed.things().contains(gear.id())))
                        .toList(),
                typed.on() == null ? "" : Objects.requireNonNull(typed.on()).toString(),
                typed.giver(),
                typed.receiver(),
                typed.words(),
                byField);
    }

    private static boolean isThere(Gear gear) {
        return switch (gear.state()) {
            case ON_SITE, TESTED, FAULTY -> true;
            case NEEDED, PROMISED, RETURNED -> false;
        };
    }

    @GetMapping("/handovers/{handover}.{format:docx|pdf}")
    ResponseEntity<byte[]> handover(
            @PathVariable UUID id, @PathVariable UUID handover, @PathVariable String format, Me me) {
        var list = seen(id, me);
        var found = handovers
                .find(list.id(), handover)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var docx = format.equals("docx");
        return file("bien-ban-ban-giao", docx, docx ? paper.docx(list, found) : paper.pdf(list, found));
    }

    private static ResponseEntity<byte[]> file(String name, boolean docx, byte[] bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + (docx ? ".docx" : ".pdf") + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(docx ? DOCX : MediaType.APPLICATION_PDF)
                .body(bytes);
    }

    private GearList seen(UUID id, Me me) {
        var list = find(id);
        rights.reader(list, me);
        return list;
    }

    private GearList find(UUID id) {
        return lists.find(new GearListId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
