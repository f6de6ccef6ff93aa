package loa.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loa.approval.SignOff.Moved;
import loa.approval.SignOff.Refused;
import loa.approval.SignOffMove.EnterPaper;
import loa.media.MediaDesk;
import loa.media.Taking.Taken;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.UnitId;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where clerks enter what somebody of a body signed on paper, with its scan; it is marked so for ever. */
@Component
public class SignedPaperDesk {

    private final SignOffs signOffs;
    private final Signatures signatures;
    private final Approvers approvers;
    private final Showcases showcases;
    private final Recording recording;
    private final MediaDesk media;
    private final Persons persons;
    private final Clock clock;

    SignedPaperDesk(
            SignOffs signOffs,
            Signatures signatures,
            Approvers approvers,
            Showcases showcases,
            Recording recording,
            MediaDesk media,
            Persons persons,
            Clock clock) {
        this.signOffs = signOffs;
        this.signatures = signatures;
        this.approvers = approvers;
        this.showcases = showcases;
        this.recording = recording;
        this.media = media;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * What a clerk reads off a signed paper.
     *
     * @param signer somebody on file; {@code null}: only the name is known
     * @param number of the paper, as printed; may be empty
     */
    public record Paper(
            UnitId body,
            Verdict verdict,
            @Nullable PersonId signer,
            String name,
            String post,
            String number,
            LocalDate on,
            String words) {}

    @Transactional
    public Optional<Refusal> enter(SignOffId id, Paper paper, Taken scan, Me me) {
        var signOff = signOffs.hold(id).orElseThrow(() -> new IllegalArgumentException("no such approval: " + id));
        approvers.requireSight(signOff, me);
        if (paper.on().isAfter(LocalDate.now(clock))) return Optional.of(Refusal.DAY_TO_COME);
        var at = clock.instant();
        var move = new EnterPaper(
                paper.body(), paper.verdict(), paper.signer(), paper.words().strip());
        return switch (signOff.decide(move, approvers.asker(signOff, me), LocalDate.now(clock), at)) {
            case Moved _ when !showcases.isCurrent(signOff.version()) -> Optional.of(Refusal.CHANGED_MEANWHILE);
            case Moved(var moved) -> {
                var campaign = signOff.version().campaign().value();
                var file = media.enter(scan, new UnitId(me.unit()), campaign, me);
                var evidence = new Signature.OnPaper(
                        file, paper.number().strip(), paper.on(), new PersonId(me.person()), me.name());
                var signature = new Signature(
                        UUID.randomUUID(),
                        paper.body(),
                        paper.signer(),
                        name(paper),
                        paper.post().strip(),
                        null,
                        null,
                        null,
                        paper.verdict(),
                        paper.words().strip(),
                        at,
                        evidence,
                        false);
                signatures.add(id, signature);
                recording.moved(moved, move, name(paper), me, at);
                yield Optional.empty();
            }
            case Refused(var why) -> Optional.of(why);
        };
    }

    private String name(Paper paper) {
        var signer = paper.signer();
        if (signer == null) return paper.name().strip();
        return persons.names(Set.of(signer)).getOrDefault(signer, paper.name().strip());
    }
}
