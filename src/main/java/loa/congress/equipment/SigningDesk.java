package loa.congress.equipment;

import static loa.platform.view.Words.msg;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.approval.Preview;
import loa.approval.Preview.Look;
import loa.approval.Preview.Part;
import loa.congress.Editions;
import loa.congress.Fault;
import loa.congress.Fingerprint;
import loa.congress.Refusal;
import loa.congress.equipment.GearLists.Signing;
import loa.evidence.EvidenceDesk;
import loa.evidence.HandingIn;
import loa.evidence.Manner;
import loa.evidence.Origin;
import loa.evidence.Proof;
import loa.media.Upload;
import loa.platform.Me;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where somebody answers for a list of equipment as it is, and hands it in as proof of the task it was made for. */
@Component
public class SigningDesk {

    private final GearLists lists;
    private final Gears gears;
    private final EquipmentDesk desk;
    private final EquipmentTasks tasks;
    private final EquipmentRights rights;
    private final EquipmentPaper paper;
    private final EquipmentRecord record;
    private final Editions editions;
    private final EvidenceDesk evidence;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SigningDesk(
            GearLists lists,
            Gears gears,
            EquipmentDesk desk,
            EquipmentTasks tasks,
            EquipmentRights rights,
            EquipmentPaper paper,
            EquipmentRecord record,
            Editions editions,
            EvidenceDesk evidence,
            TransactionTemplate transaction,
            Clock clock) {
        this.lists = lists;
        this.gears = gears;
        this.desk = desk;
        this.tasks = tasks;
        this.rights = rights;
        this.paper = paper;
        this.record = record;
        this.editions = editions;
        this.evidence = evidence;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers for exactly this list: everything on it is there and works. */
    @Transactional
    public List<Fault> sign(GearListId id, Me me) {
        var list = lists.hold(id);
        if (!rights.leads(list, me)) throw new AccessDeniedException(id.subject());
        var readiness = desk.readiness(list);
        if (readiness.things() == 0) return List.of(Fault.of(Refusal.LIST_EMPTY));
        if (!readiness.isReady()) return List.of(Fault.of(Refusal.NOT_ALL_TESTED));
        if (signed(list).isPresent()) return List.of(Fault.of(Refusal.SIGNED_ALREADY));
        var sha256 = sha256(list);
        lists.sign(id, sha256, me, clock.instant());
        editions.keep(id.value(), sha256, parts(list));
        record.note(list, "equipment.signed", null, List.of(), me);
        return List.of();
    }

    /** Who answered for the list as it is; empty: nobody, or it was changed since. */
    public Optional<Signing> signed(GearList list) {
        var sha256 = sha256(list);
        return lists.signings(list.id()).stream()
                .filter(signing -> signing.sha256().equals(sha256))
                .findFirst();
    }

    /** The list as it was when somebody answered for it. */
    public Optional<Preview> signedText(GearList list, Signing signing) {
        return editions.find(list.id().value(), signing.sha256());
    }

    String sha256(GearList list) {
        return sha256(list, gears.of(list.id()), gears.latest(list.id()));
    }

    /** Of what is there, who brings it and that it works; giving things back afterwards changes nothing. */
    static String sha256(GearList list, List<Gear> gears, Map<GearId, Trial> latest) {
        var print = Fingerprint.of("loa-equipment/1").and(list.title()).and(list.place());
        for (var gear : gears) {
            var trial = latest.get(gear.id());
            print.and(gear.id().value())
                    .and(gear.name())
                    .and(gear.quantity())
                    .and(gear.measure())
                    .and(gear.spare())
                    .and(gear.unit())
                    .and(gear.person())
                    .and(gear.borrowedFrom())
                    .and(String.join("\n", gear.checks()))
                    .and(
                            switch (gear.state()) {
                                case TESTED, RETURNED -> "works";
                                case FAULTY -> trial == null ? "faulty" : "replaced by " + trial.replacement();
                                case NEEDED, PROMISED, ON_SITE -> gear.state().name();
                            });
        }
        return print.sha256();
    }

    private List<Part> parts(GearList list) {
        var parts = new ArrayList<Part>();
        parts.add(new Preview.Words("title", Look.TITLE, list.title() + " · " + list.place(), null));
        for (var line : paper.lines(list)) {
            parts.add(new Preview.Words("gear-" + parts.size(), Look.ITEM, line, null));
        }
        return parts;
    }

    /** Why the person cannot hand the list in as proof of its task. */
    public Optional<Refusal> unproved(GearList list, Me me) {
        if (!rights.leads(list, me)) return Optional.of(Refusal.NOT_LEAD);
        if (signed(list).isEmpty()) return Optional.of(Refusal.NOT_SIGNED);
        if (list.provedAt() != null) return Optional.of(Refusal.PROVED_ALREADY);
        var task = tasks.task(list);
        if (task.isEmpty()) return Optional.of(Refusal.NO_TASK);
        return evidence.speaksForIt(task.get(), me) ? Optional.of(Refusal.NOT_LEAD) : Optional.empty();
    }

    /** Hands the signed list in as proof of the task of its clause. */
    public List<Fault> prove(GearListId id, boolean last, Me me) {
        var list = lists.find(id).orElseThrow(() -> new IllegalArgumentException("no such list: " + id));
        if (!rights.leads(list, me)) throw new AccessDeniedException(id.subject());
        var refusal = unproved(list, me);
        if (refusal.isPresent()) return List.of(Fault.of(refusal.get()));
        var all = gears.of(id);
        var words = msg(
                "congress.equipment.proofWords",
                list.title(),
                list.place(),
                all.size(),
                signed(list).orElseThrow().by());
        var proof = new Proof(
                tasks.task(list).orElseThrow(),
                UUID.nameUUIDFromBytes(("equipment " + id.value()).getBytes(StandardCharsets.UTF_8)),
                List.of(new Upload("bang-kiem-tra-thiet-bi.pdf", new ByteArrayResource(paper.checkSheet(list)), false)),
                List.of(),
                new Proof.Typed(List.of(), "", words, "", list.place(), false),
                new Manner(Origin.BROWSER, !last, List.of(), null));
        if (evidence.offer(proof, me) instanceof HandingIn.NotYet(var why)) {
            return why.stream().map(one -> Fault.said("", one.words())).toList();
        }
        transaction.executeWithoutResult(status -> {
            var held = lists.hold(id);
            lists.proved(id, clock.instant());
            record.note(held, "equipment.proved", null, List.of(), me);
        });
        return List.of();
    }
}
