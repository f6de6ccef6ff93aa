package loa.organization.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Role;
import loa.organization.UnitKind;
import loa.organization.intake.IntakeDesk;
import loa.organization.intake.IntakeDesk.Outcome;
import loa.organization.intake.IntakeDesk.Outlook;
import loa.organization.intake.IntakeKind;
import loa.organization.intake.Verdict.Effect;
import loa.platform.Me;
import loa.platform.sheet.BlankSheet;
import loa.platform.sheet.Downloads;
import loa.platform.sheet.FilledSheet;
import loa.platform.view.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Lists of units and people from Excel, in three steps: fill in, look, carry out. */
@Controller
@RequestMapping("/import/{kind:units|people}")
class ImportController {

    private static final int PAGE = 100;

    private final IntakeDesk desk;
    private final Rights rights;

    ImportController(IntakeDesk desk, Rights rights) {
        this.desk = desk;
        this.rights = rights;
    }

    @GetMapping
    ImportPage form(@PathVariable String kind, Me me) {
        rights.require(me, Power.ADMINISTER, null, null);
        return new ImportPage(kind(kind), null);
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(@PathVariable String kind) {
        var of = kind(kind);
        var choices = switch (of) {
            case UNITS -> Map.of(1, words("organization.kind.", UnitKind.values()));
            case PEOPLE -> Map.of(4, words("organization.role.", Role.values()));
        };
        var before = "organization.import." + of.path();
        var blank = new BlankSheet(
                msg("organization." + of.path() + ".title"),
                of.columns().heads(),
                choices,
                msg("organization.import.guide"),
                List.of(msg(before + ".guide").split("\n")));
        return Downloads.workbook(msg(before + ".file"), blank.xlsx());
    }

    @PostMapping
    Answer upload(@PathVariable String kind, @RequestParam MultipartFile file, Me me) throws IOException {
        var of = kind(kind);
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("").replaceAll(".*[/\\\\]", "");
        try (var in = file.getInputStream()) {
            var id = desk.upload(of, in, name, me);
            return Answer.goTo("/import/" + of.path() + "/" + id);
        } catch (FilledSheet.Unreadable e) {
            return new ImportPage(of, msg("platform.sheet." + e.why(), e.missing())).withStatus(200);
        }
    }

    @GetMapping("/{id}")
    OutlookPage look(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Effect show,
            @RequestParam(defaultValue = "1") int page,
            Me me) {
        return page(known(id, me), show, page, false);
    }

    @PostMapping("/{id}")
    Answer carryOut(@PathVariable UUID id, @RequestParam(defaultValue = "") String mark, Me me) {
        var outlook = known(id, me);
        return switch (desk.carryOut(id, mark, me)) {
            case Outcome.Done(var added, var changed, var accounts) ->
                new ImportedPage(outlook.kind(), added, changed, accounts).withStatus(200);
            case Outcome.LookAgain() -> page(known(id, me), null, 1, true).withStatus(200);
        };
    }

    private Outlook known(UUID id, Me me) {
        return desk.outlook(id, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static OutlookPage page(Outlook outlook, @Nullable Effect shown, int wanted, boolean changed) {
        var all = outlook.verdicts().stream()
                .filter(verdict -> shown == null || verdict.effect() == shown)
                .toList();
        var pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        var page = Math.clamp(wanted, 1, pages);
        var rows = all.subList((page - 1) * PAGE, Math.min(page * PAGE, all.size()));
        return new OutlookPage(outlook, shown, rows, page, pages, changed && !outlook.done());
    }

    private static IntakeKind kind(String path) {
        return IntakeKind.valueOf(path.toUpperCase(Locale.ROOT));
    }

    private static List<String> words(String before, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> msg(before + value)).toList();
    }
}
