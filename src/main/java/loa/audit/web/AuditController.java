package loa.audit.web;

import static loa.platform.view.Words.msg;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.audit.AuditCheck;
import loa.audit.AuditLog;
import loa.audit.Found;
import loa.audit.Readership;
import loa.audit.Search;
import loa.audit.Sentence;
import loa.audit.Trail;
import loa.audit.Verification;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.sheet.Downloads;
import loa.platform.sheet.Sheet;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log for whoever may read it, on the screen and as a table. */
@Controller
@RequestMapping("/audit")
class AuditController {

    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 20_000;

    private final Trail trail;
    private final AuditLog log;
    private final Readership readership;
    private final Settings settings;

    AuditController(Trail trail, AuditLog log, Readership readership, Settings settings) {
        this.trail = trail;
        this.log = log;
        this.readership = readership;
        this.settings = settings;
    }

    @GetMapping
    AuditPage log(Search search, @RequestParam(defaultValue = "1") int page, Me me) {
        return page(search, page, null, me);
    }

    @PostMapping("/check")
    AuditPage check(Me me) {
        mayRead(me);
        var found = log.verify();
        var check = new AuditPage.Check(found instanceof Verification.Verified, AuditCheck.words(found));
        return page(Search.EVERYTHING, 1, check, me);
    }

    @GetMapping("/export")
    @Transactional
    public ResponseEntity<byte[]> export(Search search, @RequestParam(defaultValue = "xlsx") String format, Me me) {
        mayRead(me);
        var found = trail.find(search, me, MOST_EXPORTED, 0);
        var rows = rows(found).stream()
                .map(row -> List.of(
                        Long.toString(row.sequence()),
                        row.at(),
                        row.sentence(),
                        AuditPage.text(row.person()),
                        AuditPage.text(row.post()),
                        AuditPage.text(row.unit())))
                .toList();
        var heads = List.of(
                msg("audit.number"),
                msg("audit.when"),
                msg("audit.what"),
                msg("audit.who"),
                msg("audit.post"),
                msg("audit.unit"));
        var sheet = new Sheet(msg("audit.title"), heads, rows);
        log.append(me, "audit.exported", "audit", null, me.unit(), Map.of("rows", Integer.toString(rows.size())));
        return format.equals("csv") ? Downloads.csv("nhat-ky", sheet) : Downloads.workbook("nhat-ky", sheet);
    }

    private AuditPage page(Search search, int wanted, AuditPage.@Nullable Check check, Me me) {
        mayRead(me);
        var total = trail.count(search, me);
        var pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        var page = Math.clamp(wanted, 1, pages);
        var found = trail.find(search, me, PAGE, (page - 1L) * PAGE);
        var acts = trail.acts().stream()
                .map(act -> new AuditPage.Option(act, Sentence.ofAct(act)))
                .sorted(Comparator.comparing(AuditPage.Option::words))
                .toList();
        var units = trail.units(me).entrySet().stream()
                .map(unit -> new AuditPage.Option(unit.getKey().toString(), unit.getValue()))
                .sorted(Comparator.comparing(AuditPage.Option::words))
                .toList();
        return new AuditPage(search, rows(found), total, page, pages, acts, units, check);
    }

    private List<AuditPage.Row> rows(List<Found> found) {
        var names = trail.unitNames(found);
        return found.stream().map(one -> row(one, names)).toList();
    }

    private AuditPage.Row row(Found found, Map<UUID, String> units) {
        var entry = found.entry();
        return new AuditPage.Row(
                found.sequence(),
                Days.moment(entry.at(), settings.zone()),
                Sentence.of(entry),
                Sentence.page(entry),
                entry.personName(),
                entry.post(),
                entry.unit() == null ? null : units.get(entry.unit()));
    }

    private void mayRead(Me me) {
        if (readership.reach(me).isEmpty()) throw new AccessDeniedException("READ_AUDIT");
    }
}
