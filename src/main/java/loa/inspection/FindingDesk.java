package loa.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loa.audit.AuditLog;
import loa.inspection.Finding.Moved;
import loa.inspection.FindingMove.Answer;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.Taking;
import loa.media.Taking.Taken;
import loa.media.Upload;
import loa.notification.Notice;
import loa.notification.NotificationDesk;
import loa.notification.Recipients;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where inspectors note what they find, units say how they mended it, and inspectors look again. */
@Component
public class FindingDesk {

    static final String KIND = "inspection.finding";

    private static final int MOST_PHOTOS = 6;

    private final Rounds rounds;
    private final Findings findings;
    private final Inspectors inspectors;
    private final MediaDesk media;
    private final NotificationDesk desk;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FindingDesk(
            Rounds rounds,
            Findings findings,
            Inspectors inspectors,
            MediaDesk media,
            NotificationDesk desk,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.rounds = rounds;
        this.findings = findings;
        this.inspectors = inspectors;
        this.media = media;
        this.desk = desk;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What was found of one item.
     *
     * @param good {@code null}: nobody has said yet
     */
    public record Found(
            @Nullable Boolean said,
            String words,
            @Nullable LocalDate fixBy,
            @Nullable TaskId task) {

        boolean good() {
            return Boolean.TRUE.equals(said);
        }
    }

    /** What is wrong with a try: one of the rules, or a file with its own words; both {@code null}: it was done. */
    public record Objection(@Nullable Refusal why, @Nullable String file) {

        static final Objection NONE = new Objection(null, null);

        static Objection of(Refusal why) {
            return new Objection(why, null);
        }

        public boolean isNone() {
            return why == null && file == null;
        }
    }

    /** Notes what was found of an item at a unit; while the round is open it may be noted anew. */
    public Objection found(RoundId id, UnitId unit, int number, Found found, List<Upload> uploads, Me me) {
        var round = rounds.find(id).orElseThrow(() -> new IllegalArgumentException("no such round: " + id));
        if (!inspectors.inspects(round.campaign(), me)) throw new AccessDeniedException("inspect " + id.value());
        if (!round.units().contains(unit)
                || number < 1
                || number > round.items().size()) {
            throw new IllegalArgumentException("not in the round: " + unit + ", " + number);
        }
        var refusal = refusal(round, unit, found, me);
        if (refusal != null) return Objection.of(refusal);
        var photos = new ArrayList<Taken>();
        var objection = take(uploads, photos);
        if (!objection.isNone()) return objection;
        return transaction.execute(status -> enter(round, unit, number, found, photos, me));
    }

    private @Nullable Refusal refusal(Round round, UnitId unit, Found found, Me me) {
        if (round.closed()) return Refusal.ROUND_CLOSED;
        if (me.unit().equals(unit.value())) return Refusal.OWN_UNIT;
        if (found.said() == null) return Refusal.NOT_SAID;
        if (found.good()) return null;
        if (found.words().isBlank()) return Refusal.WORDS_MISSING;
        return found.fixBy() == null || found.fixBy().isBefore(LocalDate.now(clock)) ? Refusal.FIX_DAY : null;
    }

    private Objection enter(Round seen, UnitId unit, int number, Found found, List<Taken> photos, Me me) {
        var round = rounds.hold(seen.id()).orElseThrow();
        if (round.closed()) return Objection.of(Refusal.ROUND_CLOSED);
        var before = findings.of(round.id()).stream()
                .filter(one -> one.foundAt().equals(unit) && one.number() == number)
                .findFirst();
        if (before.isPresent()
                && List.of(FindingState.ANSWERED, FindingState.CLOSED)
                        .contains(before.get().state())) {
            return Objection.of(Refusal.ALREADY_ANSWERED);
        }
        var id = findings.save(round, unit, number, found, me);
        findings.add(id, kept(photos, round.campaign().value(), me), false);
        findings.note(id, found.good() ? "Good" : "Found", found.words(), me, clock.instant());
        var finding = findings.find(id).orElseThrow();
        note("found", finding, me);
        if (!found.good()) {
            tellUnit(finding, "inspection.told.found", finding.words(), me);
        }
        return Objection.NONE;
    }

    /** Makes the move, with photos of it, or says why not. */
    public Objection move(FindingId id, FindingMove move, List<Upload> uploads, Me me) {
        var seen = findings.find(id).orElseThrow(() -> new IllegalArgumentException("no such finding: " + id));
        if (!inspectors.sees(seen.campaign(), seen.unit(), me)) throw new AccessDeniedException("finding " + id);
        if (seen.decide(move, inspectors.asker(seen, me)) instanceof Finding.Refused(var why)) return Objection.of(why);
        var photos = new ArrayList<Taken>();
        var objection = take(uploads, photos);
        if (!objection.isNone()) return objection;
        return transaction.execute(status -> {
            var finding = findings.hold(id).orElseThrow();
            return switch (finding.decide(move, inspectors.asker(finding, me))) {
                case Finding.Refused(var why) -> Objection.of(why);
                case Moved(var to) -> {
                    record(finding, move, to, photos, me);
                    yield Objection.NONE;
                }
            };
        });
    }

    /** What would be said to this move now; empty: it would be made. */
    public Optional<Refusal> ask(Finding finding, FindingMove move, Me me) {
        return finding.decide(move, inspectors.asker(finding, me)) instanceof Finding.Refused(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    private void record(Finding finding, FindingMove move, FindingState to, List<Taken> photos, Me me) {
        var words = switch (move) {
            case Answer(var said) -> said;
            case FindingMove.Close(var said) -> said;
            case FindingMove.SendBack(var said) -> said;
        };
        findings.move(finding.id(), to);
        findings.add(finding.id(), kept(photos, finding.campaign().value(), me), true);
        findings.note(finding.id(), move.getClass().getSimpleName(), words.strip(), me, clock.instant());
        switch (move) {
            case Answer _ -> {
                note("answered", finding, me);
                desk.tell(
                        Recipients.of(new PersonId(finding.foundBy())),
                        notice(finding, "inspection.told.answered", words, me));
            }
            case FindingMove.Close _ -> {
                note("closed", finding, me);
                tellUnit(finding, "inspection.told.closed", words, me);
            }
            case FindingMove.SendBack _ -> {
                note("sentBack", finding, me);
                tellUnit(finding, "inspection.told.sentBack", words, me);
            }
        }
    }

    private void tellUnit(Finding finding, String key, String words, Me me) {
        desk.tell(
                Recipients.whoever(Power.DO_TASK, finding.campaign().value(), finding.unit()),
                notice(finding, key, words, me));
    }

    private Notice notice(Finding finding, String key, String words, Me me) {
        var sequence = findings.entries(finding.id()).size();
        var fixBy = finding.fixBy() == null ? "" : Days.full(finding.fixBy());
        return Notice.of(
                        KIND,
                        "finding:" + finding.id().value() + ":" + sequence,
                        finding.path(),
                        key,
                        finding.item(),
                        fixBy,
                        me.unitName())
                .quoting(words.isBlank() ? null : words.strip())
                .by(me);
    }

    private Objection take(List<Upload> uploads, List<Taken> photos) {
        if (uploads.size() > MOST_PHOTOS) return Objection.of(Refusal.TOO_MANY_PHOTOS);
        for (var upload : uploads) {
            switch (media.take(upload)) {
                case Taken taken
                when !taken.kind().picture() -> {
                    return Objection.of(Refusal.NOT_A_PHOTO);
                }
                case Taken taken -> photos.add(taken);
                case Taking.Refused refused -> {
                    return new Objection(null, refused.words());
                }
            }
        }
        return Objection.NONE;
    }

    private List<MediaId> kept(List<Taken> photos, java.util.UUID campaign, Me me) {
        return photos.stream()
                .map(photo -> media.enter(photo, new UnitId(me.unit()), campaign, me))
                .toList();
    }

    private void note(String act, Finding finding, Me me) {
        audit.append(
                me,
                "inspection.finding." + act,
                "finding:" + finding.id().value(),
                finding.campaign().value(),
                finding.unit().value(),
                Map.of("item", finding.item(), "title", finding.roundTitle()));
    }
}
