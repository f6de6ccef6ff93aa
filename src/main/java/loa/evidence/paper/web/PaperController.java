package loa.evidence.paper.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import loa.evidence.paper.Filled;
import loa.evidence.paper.PaperDesk;
import loa.evidence.paper.PaperDesk.Entered;
import loa.evidence.paper.PaperNumber;
import loa.evidence.paper.PaperSheet;
import loa.media.Media;
import loa.media.Upload;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.platform.view.QrCode;
import loa.work.TaskFacts;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Sheets of paper: numbered, printed, and entered after they were filled in. */
@Controller
@RequestMapping("/paper")
class PaperController {

    private static final int MOST_ROWS = 200;

    private final PaperDesk desk;
    private final Units units;
    private final Media media;
    private final Settings settings;

    PaperController(PaperDesk desk, Units units, Media media, Settings settings) {
        this.desk = desk;
        this.units = units;
        this.media = media;
        this.settings = settings;
    }

    @GetMapping
    Answer find(@RequestParam(required = false) @Nullable String number) {
        if (number == null || number.isBlank()) return new PaperPage("", null).withStatus(200);
        var read = PaperNumber.read(number);
        if (read.isEmpty()) return new PaperPage(number, msg("evidence.paper.unread", number.strip())).withStatus(200);
        var sheet = desk.find(read.get());
        if (sheet.isEmpty())
            return new PaperPage(number, msg("evidence.paper.unknown", number.strip())).withStatus(200);
        return Answer.goTo(sheet.get().path() + "/entry");
    }

    @PostMapping
    Answer print(@RequestParam List<UUID> task, @RequestParam String title, Me me) {
        if (task.size() > MOST_ROWS) throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "too many rows");
        var number = desk.print(title, task.stream().map(TaskId::new).toList(), me);
        return Answer.goTo("/paper/" + number);
    }

    @GetMapping("/{number}")
    Answer sheet(@PathVariable String number, Me me) {
        var sheet = sheet(number);
        if (sheet.opens() != null) return Answer.goTo(sheet.opens());
        var tasks = desk.tasks(sheet, me);
        var names = units.findAll(tasks.values().stream().map(TaskFacts::unit).toList());
        var enter = sheet.path() + "/entry";
        var address =
                ServletUriComponentsBuilder.fromCurrentContextPath().path(enter).toUriString();
        var rows = sheet.rows().stream()
                .filter(row -> tasks.containsKey(row.task()))
                .map(row -> {
                    var task = Objects.requireNonNull(tasks.get(row.task()));
                    var unit = names.get(task.unit());
                    return new PaperPrintPage.Row(
                            row.line(),
                            unit == null ? "" : unit.name(),
                            task.clause(),
                            task.words(),
                            task.dueOn() == null ? "" : Days.full(task.dueOn()));
                })
                .toList();
        var printed = msg("evidence.paper.printed", sheet.printedBy(), Days.moment(sheet.printedAt(), settings.zone()));
        return new PaperPrintPage(sheet.number().toString(), sheet.title(), printed, enter, QrCode.of(address), rows)
                .withStatus(200);
    }

    @GetMapping("/{number}/entry")
    Answer entry(@PathVariable String number, Me me) {
        var sheet = sheet(number);
        if (sheet.opens() != null) return Answer.goTo(sheet.opens());
        return page(sheet, desk.draft(sheet, me), new Entered(0, List.of(), Map.of()), me)
                .withStatus(200);
    }

    @PostMapping("/{number}/entry")
    Answer enter(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Me me) {
        var sheet = sheet(number);
        var filled = filled(form);
        var files = photos == null
                ? List.<Upload>of()
                : photos.stream()
                        .filter(photo -> !photo.isEmpty())
                        .map(photo -> Upload.of(photo, false))
                        .toList();
        var entered = desk.enter(sheet, filled, files, me);
        if (entered.isWhole()) return Answer.goTo(sheet.path() + "/entry").saying("evidence.notice.paperEntered");
        return page(sheet(number), desk.draft(sheet, me), entered, me).withStatus(200);
    }

    /** Keeps what was typed so far, while it is typed. */
    @PostMapping("/{number}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String number, @RequestParam MultiValueMap<String, String> form, Me me) {
        var sheet = sheet(number);
        desk.tasks(sheet, me);
        desk.keep(sheet, filled(form), me);
    }

    private PaperSheet sheet(String number) {
        return PaperNumber.read(number)
                .flatMap(desk::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Filled filled(MultiValueMap<String, String> form) {
        var rows = new ArrayList<Filled.Row>();
        for (var line : form.getOrDefault("line", List.of())) {
            if (!line.matches("\\d{1,4}")) continue;
            rows.add(new Filled.Row(
                    Integer.parseInt(line),
                    form.containsKey("done-" + line),
                    first(form, "day-" + line),
                    first(form, "quantity-" + line),
                    first(form, "unit-" + line),
                    first(form, "note-" + line)));
        }
        return new Filled(first(form, "signedBy"), first(form, "allDay"), rows);
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private PaperEntryPage page(PaperSheet sheet, Filled typed, Entered entered, Me me) {
        var tasks = desk.tasks(sheet, me);
        var names = units.findAll(tasks.values().stream().map(TaskFacts::unit).toList());
        var rows = sheet.rows().stream()
                .map(row -> {
                    var task = tasks.get(row.task());
                    var filled = typed.row(row.line());
                    var unit = task == null ? null : names.get(task.unit());
                    var path = "/tasks/" + row.task().value();
                    return new PaperEntryPage.Row(
                            row.line(),
                            task != null,
                            unit == null ? "" : unit.name(),
                            task == null ? "" : task.clause(),
                            task == null ? "" : shortened(task.words()),
                            path,
                            row.entered() == null
                                    ? null
                                    : path + "#sheet-" + row.entered().value(),
                            filled.done(),
                            filled.day(),
                            filled.quantity(),
                            filled.unit(),
                            filled.note(),
                            entered.rows().getOrDefault(row.line(), List.of()));
                })
                .toList();
        var wrong = entered.rows().size();
        return new PaperEntryPage(
                sheet.number().toString(),
                sheet.title(),
                sheet.path() + "/entry",
                sheet.path(),
                entered.refusals(),
                wrong == 0 ? null : msg("evidence.paper.some", entered.entered(), wrong),
                typed.signedBy(),
                typed.day(),
                sheet.photos().isEmpty()
                        ? List.of()
                        : media.findAll(sheet.photos()).values().stream()
                                .filter(photo -> photo.kind().picture())
                                .map(photo -> photo.shown(320))
                                .toList(),
                rows,
                (int) rows.stream()
                        .filter(row -> row.seen() && row.entered() == null)
                        .count(),
                settings.uploadMegabytes());
    }

    private static String shortened(String words) {
        return words.length() <= 110 ? words : words.substring(0, words.lastIndexOf(' ', 110)) + " …";
    }
}
