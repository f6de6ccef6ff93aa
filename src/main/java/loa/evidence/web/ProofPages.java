package loa.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.evidence.Check;
import loa.evidence.EntryKind;
import loa.evidence.ProofFilter;
import loa.evidence.ProofQueue;
import loa.evidence.ProofQueue.Row;
import loa.evidence.Refusal;
import loa.evidence.Submission;
import loa.evidence.figure.Attainment;
import loa.evidence.figure.Attainments;
import loa.evidence.figure.Attainments.Owed;
import loa.evidence.figure.web.GoalLine;
import loa.evidence.web.ProofPage.Asked;
import loa.evidence.web.ProofPage.Card;
import loa.evidence.web.ProofPage.Choice;
import loa.evidence.web.ProofPage.Tab;
import loa.media.FileKind;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The proof of a campaign: a queue for those who check it, a ledger for those who look something up. */
@Controller
class ProofPages {

    private static final int LONGEST = 180;
    private static final Comparator<Unit> BY_NAME =
            Comparator.comparing(Unit::name, Collator.getInstance(Locale.of("vi")));

    private final CampaignFrames frames;
    private final ProofQueue queue;
    private final ProofSheets sheets;
    private final Attainments attainments;
    private final Units units;
    private final Rights rights;

    ProofPages(
            CampaignFrames frames,
            ProofQueue queue,
            ProofSheets sheets,
            Attainments attainments,
            Units units,
            Rights rights) {
        this.frames = frames;
        this.queue = queue;
        this.sheets = sheets;
        this.attainments = attainments;
        this.units = units;
        this.rights = rights;
    }

    @GetMapping("/campaigns/{id}/proof")
    ProofPage page(
            @PathVariable UUID id, ProofFilter asked, @RequestParam(defaultValue = "false") boolean gallery, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "/proof", me);
        var filter = gallery ? asked.of(EntryKind.PHOTO) : asked;
        var here = new ProofAddress(frame.campaign().path() + "/proof", filter, gallery);
        var found = queue.find(campaign, frame.sight(), filter);
        var counts = queue.counts(campaign, frame.sight(), filter);
        var names = units.findAll(queue.units(campaign, frame.sight()));
        return new ProofPage(
                frame,
                Arrays.stream(Check.values())
                        .map(check -> new Tab(
                                check.name(),
                                counts.getOrDefault(check, 0),
                                here.at(check),
                                check == filter.standing()))
                        .toList(),
                asked(asked),
                names.values().stream()
                        .sorted(BY_NAME)
                        .map(unit -> new Choice(unit.id().toString(), unit.name()))
                        .toList(),
                cards(found, names, here.here(), campaign, me),
                gallery,
                !asked.isAll(),
                counts.getOrDefault(Check.TO_CHECK, 0) > 1
                                && (rights.may(me, Power.CHECK_PROOF, campaign.value(), null)
                                        || !rights.units(me, Power.CHECK_PROOF, campaign.value())
                                                .isEmpty())
                        ? frame.campaign().path() + "/proof/check"
                        : null,
                here.otherView(),
                here.table(),
                here.pages(counts.getOrDefault(filter.standing(), 0)));
    }

    @GetMapping("/campaigns/{id}/proof.xlsx")
    void table(@PathVariable UUID id, ProofFilter filter, Me me, HttpServletResponse reply) throws IOException {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "/proof", me);
        var rows = queue.all(campaign, frame.sight(), filter);
        var names = units.findAll(queue.units(campaign, frame.sight()));
        reply.setContentType(FileKind.XLSX.contentType());
        reply.setHeader("Content-Disposition", "attachment; filename=\"minh-chung.xlsx\"");
        reply.setHeader("Cache-Control", "no-store");
        sheets.write(rows, names, reply.getOutputStream());
    }

    private List<Card> cards(List<Row> rows, Map<UnitId, Unit> names, String here, CampaignId campaign, Me me) {
        var all = rights.may(me, Power.CHECK_PROOF, campaign.value(), null);
        var some = all ? Set.<UnitId>of() : rights.units(me, Power.CHECK_PROOF, campaign.value());
        var drawn = sheets.of(rows.stream().map(Row::submission).toList(), false, me)
                .iterator();
        var judged = (all || !some.isEmpty())
                && rows.stream().anyMatch(row -> row.submission().check() == Check.TO_CHECK);
        var reached = judged ? attainments.of(campaign) : Map.<Owed, List<Attainment>>of();
        return rows.stream()
                .map(row -> {
                    var submission = row.submission();
                    var unit = names.get(submission.unit());
                    var checks = all || some.contains(submission.unit());
                    return new Card(
                            drawn.next(),
                            ClauseChip.of(campaign, submission.clause(), row.clauseStatus()),
                            shortened(row.words()),
                            "/tasks/" + submission.task().value() + "#proof-panel",
                            unit == null ? submission.unit().toString() : unit.name(),
                            checks && submission.check() == Check.TO_CHECK
                                    ? check(submission, reached, here, me)
                                    : null,
                            checks && submission.check() == Check.TO_CHECK && !row.latest());
                })
                .toList();
    }

    private static CheckForm check(Submission submission, Map<Owed, List<Attainment>> reached, String here, Me me) {
        return new CheckForm(
                "/tasks/" + submission.task().value() + "/proof",
                submission.id().value().toString(),
                submission.isOwn(me) ? Refusal.FOUR_EYES.words() : null,
                GoalLine.missed(reached.getOrDefault(new Owed(submission.clause(), submission.unit()), List.of())),
                "",
                here,
                null);
    }

    private static Asked asked(ProofFilter filter) {
        return new Asked(filter.standing().name(), text(filter.unit()), text(filter.clause()), text(filter.kind()));
    }

    private static String text(@Nullable Object asked) {
        return asked == null ? "" : asked.toString();
    }

    static String shortened(String words) {
        if (words.length() <= LONGEST) return words;
        return words.substring(0, words.lastIndexOf(' ', LONGEST)) + " …";
    }
}
