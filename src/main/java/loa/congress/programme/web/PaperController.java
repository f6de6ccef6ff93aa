package loa.congress.programme.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.congress.programme.Demands;
import loa.congress.programme.Item;
import loa.congress.programme.ItemId;
import loa.congress.programme.Items;
import loa.congress.programme.PerformedDesk;
import loa.congress.programme.Programme;
import loa.congress.programme.ProgrammeId;
import loa.congress.programme.ProgrammePaper;
import loa.congress.programme.ProgrammeRights;
import loa.congress.programme.Programmes;
import loa.congress.programme.Running;
import loa.congress.web.Choice;
import loa.media.Upload;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.sheet.Downloads;
import loa.platform.view.Answer;
import loa.platform.view.Days;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The programme on paper and as files, and what was performed of it. */
@Controller
@RequestMapping("/programmes/{id}")
class PaperController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Programmes programmes;
    private final Items items;
    private final Demands demands;
    private final ProgrammeRights rights;
    private final ProgrammePaper paper;
    private final PerformedDesk desk;
    private final ProgrammeViews views;
    private final Units units;

    PaperController(
            Programmes programmes,
            Items items,
            Demands demands,
            ProgrammeRights rights,
            ProgrammePaper paper,
            PerformedDesk desk,
            ProgrammeViews views,
            Units units) {
        this.programmes = programmes;
        this.items = items;
        this.demands = demands;
        this.rights = rights;
        this.paper = paper;
        this.desk = desk;
        this.views = views;
        this.units = units;
    }

    @GetMapping("/print")
    PrintPage print(
            @PathVariable UUID id, @RequestParam(name = "for", defaultValue = "audience") String reader, Me me) {
        var programme = whole(id, me);
        var frame = views.frame(programme, me);
        var selected = items.selected(programme.id());
        var names = units.findAll(selected.stream().map(Item::unit).toList());
        var running = Running.of(selected, items.measured(programme.id()), programme.countsMeasured());
        var day = frame.campaign().startsOn();
        var rows = new ArrayList<PrintPage.Row>();
        for (var item : selected) {
            var sketch = item.sketch();
            rows.add(new PrintPage.Row(
                    rows.size() + 1,
                    sketch.title(),
                    sketch.author(),
                    msg(sketch.genre().key()),
                    ProgrammeViews.name(names, item.unit()),
                    sketch.performers() == null ? "" : msg("congress.item.people", sketch.performers()),
                    sketch.length().toString(),
                    sketch.leadIn(),
                    ProgrammePaper.needs(sketch)));
        }
        return new PrintPage(
                programme.path(),
                programme.title(),
                units.find(programme.lead()).map(unit -> unit.name()).orElse(""),
                day == null ? msg("congress.out.noDay") : Days.full(day),
                running.counted().said(),
                reader.equals("mc"),
                rows);
    }

    @GetMapping("/{reader:mc|audience}.{format:docx|pdf}")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID id, @PathVariable String reader, @PathVariable String format, Me me) {
        var programme = whole(id, me);
        var announcer = reader.equals("mc");
        var docx = format.equals("docx");
        var name = (announcer ? "kich-ban-dan-chuong-trinh." : "chuong-trinh-van-nghe.") + format;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(docx ? DOCX : MediaType.APPLICATION_PDF)
                .body(docx ? paper.docx(programme, announcer) : paper.pdf(programme, announcer));
    }

    @GetMapping("/items.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, Me me) {
        return Downloads.workbook("tiet-muc-van-nghe", paper.sheet(whole(id, me)));
    }

    @GetMapping("/performed")
    PerformedPage performed(@PathVariable UUID id, Me me) {
        return performed(lead(id, me), "", "", "", true, null, List.of(), me);
    }

    @PostMapping("/performed")
    Answer perform(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(required = false) @Nullable List<UUID> item,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean last,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Me me) {
        var programme = lead(id, me);
        var chosen = item == null ? List.<UUID>of() : item;
        var uploads = photos == null
                ? List.<Upload>of()
                : photos.stream()
                        .filter(file -> !file.isEmpty())
                        .map(file -> Upload.of(file, false))
                        .toList();
        var told = new PerformedDesk.Told(
                ProgrammeController.day(on),
                chosen.stream().map(ItemId::new).collect(Collectors.toSet()),
                minutes,
                words,
                last,
                uploads);
        var faults = desk.perform(programme.id(), told, me);
        if (faults.isEmpty()) {
            return Answer.goTo(programme.path() + "#performed").saying("congress.notice.performed");
        }
        return performed(programme, on, minutes, words, last, chosen, ProgrammeController.said(faults), me)
                .withStatus(200);
    }

    private PerformedPage performed(
            Programme programme,
            String on,
            String minutes,
            String words,
            boolean last,
            @Nullable List<UUID> chosen,
            List<String> faults,
            Me me) {
        var frame = views.frame(programme, me);
        var why = desk.refusal(programme, me).map(one -> msg(one.key())).orElse(null);
        var day = frame.campaign().startsOn();
        return new PerformedPage(
                frame,
                programme.title(),
                programme.path(),
                why,
                demands.task(programme).isPresent(),
                items.selected(programme.id()).stream()
                        .map(item -> new Choice(
                                item.id().value().toString(),
                                item.sketch().title(),
                                chosen == null || chosen.contains(item.id().value())))
                        .toList(),
                on.isEmpty() && day != null ? day.toString() : on,
                minutes,
                words,
                last,
                faults);
    }

    /** The programme, for who reads all of it. */
    private Programme whole(UUID id, Me me) {
        var programme = find(id);
        var reader = rights.reader(programme, me);
        if (!reader.readsAll() && !programme.locked()) {
            throw new AccessDeniedException(programme.id().subject());
        }
        return programme;
    }

    private Programme lead(UUID id, Me me) {
        var programme = find(id);
        if (!rights.leads(programme, me))
            throw new AccessDeniedException(programme.id().subject());
        return programme;
    }

    private Programme find(UUID id) {
        return programmes
                .find(new ProgrammeId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
