package loa.congress.programme;

import static loa.platform.view.Words.msg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loa.approval.Standing;
import loa.congress.Fault;
import loa.congress.Refusal;
import loa.evidence.EvidenceDesk;
import loa.evidence.HandingIn;
import loa.evidence.Manner;
import loa.evidence.Origin;
import loa.evidence.Proof;
import loa.media.Upload;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes that a programme was performed, and hands it in as proof of the task it was made for. */
@Component
public class PerformedDesk {

    private static final int LONGEST = 2000;

    private final Programmes programmes;
    private final Items items;
    private final Demands demands;
    private final ProgrammeRights rights;
    private final ProgrammeApproval approval;
    private final ProgrammePaper paper;
    private final EvidenceDesk evidence;
    private final ProgrammeRecord record;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PerformedDesk(
            Programmes programmes,
            Items items,
            Demands demands,
            ProgrammeRights rights,
            ProgrammeApproval approval,
            ProgrammePaper paper,
            EvidenceDesk evidence,
            ProgrammeRecord record,
            TransactionTemplate transaction,
            Clock clock) {
        this.programmes = programmes;
        this.items = items;
        this.demands = demands;
        this.rights = rights;
        this.approval = approval;
        this.paper = paper;
        this.evidence = evidence;
        this.record = record;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What was on the stage.
     *
     * @param minutes as typed; blank: as planned or measured
     * @param last whether the task is done with it
     */
    public record Told(
            @Nullable LocalDate on,
            Set<ItemId> items,
            String minutes,
            String words,
            boolean last,
            List<Upload> photos) {

        public Told {
            items = Set.copyOf(items);
            photos = List.copyOf(photos);
        }
    }

    /** Notes it: one performance, so many items, so many minutes; with the printed programme and photos. */
    public List<Fault> perform(ProgrammeId id, Told told, Me me) {
        var programme = programmes.find(id).orElseThrow(() -> new IllegalArgumentException("no such programme: " + id));
        if (!rights.leads(programme, me)) throw new AccessDeniedException(id.subject());
        var refusal = refusal(programme, me);
        if (refusal.isPresent()) return List.of(Fault.of(refusal.get()));
        var on = told.on();
        if (on == null) return List.of(Fault.of("on", Refusal.DAY_MISSING));
        if (on.isAfter(LocalDate.now(clock))) return List.of(Fault.of("on", Refusal.NOT_YET));
        if (told.words().length() > LONGEST) return List.of(Fault.of("words", Refusal.TEXT_TOO_LONG));
        var performed = items.selected(id).stream()
                .filter(item -> told.items().contains(item.id()))
                .toList();
        if (performed.isEmpty()) return List.of(Fault.of("item", Refusal.NOTHING_PERFORMED));
        var typed = Length.read(told.minutes());
        if (!told.minutes().isBlank() && typed.isEmpty()) return List.of(Fault.of("minutes", Refusal.TIME_WRONG));
        var length = typed.orElseGet(
                () -> Running.of(performed, items.measured(id), true).measured());
        var task = demands.task(programme);
        if (task.isPresent()) {
            var proof = new Proof(
                    task.get(),
                    UUID.nameUUIDFromBytes(
                            ("performed " + id.value()).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    files(programme, told),
                    List.of(),
                    new Proof.Typed(
                            counts(performed.size(), length),
                            "",
                            words(programme, performed, told),
                            on + "T00:00",
                            "",
                            false),
                    new Manner(Origin.BROWSER, !told.last(), List.of(), null));
            if (evidence.offer(proof, me) instanceof HandingIn.NotYet(var why)) {
                return why.stream().map(one -> Fault.said("", one.words())).toList();
            }
        }
        transaction.executeWithoutResult(status -> {
            var held = programmes.hold(id);
            programmes.save(held.performed(on, told.words().strip()));
            items.performed(id, told.items());
            record.note(
                    held,
                    "programme.performed",
                    msg("congress.performed.said", performed.size(), length.said()),
                    List.of(),
                    me);
        });
        return List.of();
    }

    /** Why the person cannot note that the programme was performed. */
    public Optional<Refusal> refusal(Programme programme, Me me) {
        if (programme.isPerformed()) return Optional.of(Refusal.PERFORMED_ALREADY);
        // It becomes proof of the lead's task, which others hand in only for what a unit told them.
        var task = demands.task(programme);
        if (task.isPresent() && evidence.speaksForIt(task.get(), me)) return Optional.of(Refusal.NOT_LEAD);
        return approval.standing(programme).filter(Standing::released).isEmpty()
                ? Optional.of(Refusal.NOT_APPROVED)
                : Optional.empty();
    }

    private static List<Proof.Count> counts(int items, Length length) {
        var minutes = BigDecimal.valueOf(length.seconds()).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
        return List.of(
                new Proof.Count("1", "SESSION"),
                new Proof.Count(String.valueOf(items), "PERFORMANCE"),
                new Proof.Count(minutes.stripTrailingZeros().toPlainString().replace('.', ','), "MINUTE"));
    }

    private List<Upload> files(Programme programme, Told told) {
        var files = new ArrayList<Upload>();
        files.add(new Upload("chuong-trinh-van-nghe.pdf", new ByteArrayResource(paper.pdf(programme, false)), false));
        files.addAll(told.photos());
        return files;
    }

    private static String words(Programme programme, List<Item> performed, Told told) {
        var lines = new ArrayList<String>();
        lines.add(programme.title());
        int number = 1;
        for (var item : performed) lines.add(number++ + ". " + item.sketch().title());
        if (!told.words().isBlank()) lines.add(told.words().strip());
        return String.join("\n", lines);
    }
}
