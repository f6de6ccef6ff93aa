package loa.evidence.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.evidence.EvidenceDesk;
import loa.evidence.HandingIn;
import loa.evidence.Manner;
import loa.evidence.Origin;
import loa.evidence.Proof;
import loa.evidence.Refusal;
import loa.media.MediaDesk;
import loa.media.Taking;
import loa.media.Upload;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskFacts;
import loa.work.TaskId;
import loa.work.TaskRights;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where sheets are printed and entered: row by row, so that one row that cannot be taken holds up no other. */
@Component
public class PaperDesk {

    private final Papers papers;
    private final EvidenceDesk evidence;
    private final TaskDesk tasks;
    private final TaskRights rights;
    private final MediaDesk media;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PaperDesk(
            Papers papers,
            EvidenceDesk evidence,
            TaskDesk tasks,
            TaskRights rights,
            MediaDesk media,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.papers = papers;
        this.evidence = evidence;
        this.tasks = tasks;
        this.rights = rights;
        this.media = media;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What came of entering a sheet.
     *
     * @param entered how many rows were taken
     * @param refusals of the sheet as a whole
     * @param rows why rows were not taken, by line
     */
    public record Entered(int entered, List<String> refusals, Map<Integer, List<String>> rows) {

        public boolean isWhole() {
            return refusals.isEmpty() && rows.isEmpty();
        }
    }

    /** Gives a number to a sheet of these tasks, in this order. */
    public PaperNumber print(String title, List<TaskId> these, Me me) {
        var facts = facts(these, me);
        if (facts.isEmpty() || !facts.keySet().containsAll(these)) throw new AccessDeniedException("tasks of a sheet");
        return number(title, null, these, facts.values().iterator().next().campaign(), me);
    }

    /** Gives a number to a sheet that is entered at another place, as attendance is at its meeting. */
    public PaperNumber print(String title, String opens, CampaignId campaign, Me me) {
        return number(title, opens, List.of(), campaign, me);
    }

    private PaperNumber number(String title, @Nullable String opens, List<TaskId> these, CampaignId campaign, Me me) {
        return transaction.execute(status -> {
            var number = papers.add(title, opens, these, me);
            audit.append(
                    me,
                    "evidence.paperPrinted",
                    "paper:" + number,
                    campaign.value(),
                    me.unit(),
                    Map.of("number", number.toString(), "rows", Integer.toString(these.size())));
            return number;
        });
    }

    /** The sheet, for whoever sees any of its tasks. */
    public Optional<PaperSheet> find(PaperNumber number) {
        return papers.find(number);
    }

    /** The tasks of the sheet that the person sees, in the order of the paper. */
    public Map<TaskId, TaskFacts> tasks(PaperSheet sheet, Me me) {
        var seen = facts(sheet.rows().stream().map(PaperSheet.Row::task).toList(), me);
        if (seen.isEmpty() && sheet.opens() == null) throw new AccessDeniedException("sheet " + sheet.number());
        return seen;
    }

    private Map<TaskId, TaskFacts> facts(List<TaskId> these, Me me) {
        var sights = new HashMap<CampaignId, Sight>();
        var facts = new LinkedHashMap<TaskId, TaskFacts>();
        for (var id : these) {
            var task = tasks.find(id).orElse(null);
            if (task == null || !rights.campaigns(me).contains(task.campaign())) continue;
            var sight = sights.computeIfAbsent(task.campaign(), campaign -> rights.sight(campaign, me));
            if (sight.sees(task.unit(), List.<UnitId>of())) facts.put(id, task);
        }
        return facts;
    }

    /** What the person has typed of the sheet so far. */
    public Filled draft(PaperSheet sheet, Me me) {
        return papers.draft(sheet, me);
    }

    public void keep(PaperSheet sheet, Filled typed, Me me) {
        transaction.executeWithoutResult(status -> papers.save(sheet, typed, me));
    }

    /** Enters what is filled in and good; the rest stays as typed, with what is wrong with it. */
    public Entered enter(PaperSheet sheet, Filled filled, List<Upload> photos, Me me) {
        keep(sheet, filled, me);
        var seen = tasks(sheet, me);
        var refusals = new ArrayList<>(take(sheet, photos, seen, me));
        var now = papers.find(sheet.number()).orElseThrow();
        if (now.photos().isEmpty() && refusals.isEmpty()) refusals.add(msg("evidence.paper.photoMissing"));
        if (filled.signedBy().isBlank()) refusals.add(msg("evidence.paper.signedByMissing"));
        var wrong = new LinkedHashMap<Integer, List<String>>();
        var good = new ArrayList<Integer>();
        for (var row : now.rows()) {
            var typed = filled.row(row.line());
            var task = seen.get(row.task());
            if (row.entered() != null || task == null || typed.isBlank()) continue;
            var why = refusals.isEmpty() ? enter(now, row, typed, filled, me) : look(typed, filled);
            if (!why.isEmpty()) wrong.put(row.line(), why);
            else if (refusals.isEmpty()) good.add(row.line());
        }
        if (good.isEmpty() && wrong.isEmpty() && refusals.isEmpty()) refusals.add(msg("evidence.paper.nothing"));
        keep(sheet, filled.without(good), me);
        return new Entered(good.size(), refusals, wrong);
    }

    /** Stores the photos of the sheet; they stand for all its rows. */
    private List<String> take(PaperSheet sheet, List<Upload> photos, Map<TaskId, TaskFacts> seen, Me me) {
        var refusals = new ArrayList<String>();
        var campaign = seen.values().iterator().next().campaign().value();
        for (var photo : photos) {
            switch (media.take(photo)) {
                case Taking.Taken taken ->
                    transaction.executeWithoutResult(
                            status -> papers.add(sheet, media.enter(taken, new UnitId(me.unit()), campaign, me)));
                case Taking.Refused refused -> refusals.add(Refusal.of(refused).words());
            }
        }
        return refusals;
    }

    /** What is wrong with a row, whatever the sheet lacks. */
    private List<String> look(Filled.Row typed, Filled filled) {
        return happenedAt(typed, filled).isEmpty() ? List.of(dayMissing(typed, filled)) : List.of();
    }

    private List<String> enter(PaperSheet sheet, PaperSheet.Row row, Filled.Row typed, Filled filled, Me me) {
        var at = happenedAt(typed, filled);
        if (at.isEmpty()) return List.of(dayMissing(typed, filled));
        var counts = typed.quantity().isBlank()
                ? List.<Proof.Count>of()
                : List.of(new Proof.Count(typed.quantity(), typed.unit()));
        var words = new Proof.Typed(counts, "", typed.note(), at.get() + "T00:00", "", false);
        var manner = new Manner(Origin.paper(filled.signedBy()), !typed.done(), List.of(), null, sheet.photos());
        // The same row of the same sheet is the same proof, however often it is sent.
        var key = UUID.nameUUIDFromBytes((sheet.id() + " " + row.line() + " " + me.person()).getBytes(UTF_8));
        var proof = new Proof(row.task(), key, List.of(), List.of(), words, manner);
        return switch (evidence.offer(proof, me)) {
            case HandingIn.HandedIn(var id) -> {
                transaction.executeWithoutResult(status -> papers.entered(sheet, row.line(), id));
                yield List.of();
            }
            case HandingIn.NotYet(var refusals) ->
                refusals.stream().map(Refusal::words).toList();
        };
    }

    private Optional<LocalDate> happenedAt(Filled.Row typed, Filled filled) {
        var written = typed.day().isBlank() ? filled.day() : typed.day();
        return PaperDay.read(written, LocalDate.now(clock));
    }

    private static String dayMissing(Filled.Row typed, Filled filled) {
        var written = typed.day().isBlank() ? filled.day() : typed.day();
        return written.isBlank() ? msg("evidence.paper.dayMissing") : msg("evidence.paper.dayUnclear", written);
    }
}
