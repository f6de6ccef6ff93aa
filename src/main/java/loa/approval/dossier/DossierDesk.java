package loa.approval.dossier;

import static loa.platform.view.Words.msg;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import loa.approval.ApprovalDesk;
import loa.approval.ObjectKind;
import loa.approval.SignOffId;
import loa.approval.Submission;
import loa.approval.Submitting;
import loa.audit.AuditLog;
import loa.media.Media;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.Taking;
import loa.media.Upload;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where dossiers are put together and submitted: files are stored first, then all is one transaction. */
@Component
public class DossierDesk {

    private static final int LONGEST_WORDS = 20_000;

    private final Dossiers dossiers;
    private final ApprovalDesk approvals;
    private final MediaDesk media;
    private final Media files;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DossierDesk(
            Dossiers dossiers,
            ApprovalDesk approvals,
            MediaDesk media,
            Media files,
            Rights rights,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.dossiers = dossiers;
        this.approvals = approvals;
        this.media = media;
        this.files = files;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What somebody puts together.
     *
     * @param kept files of the version before that stay
     */
    public record Draft(String title, String words, List<MediaId> kept, List<Upload> files) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Submitted(SignOffId signOff) implements Outcome {}

        /** Sentences that say what is wrong. */
        record NotYet(List<String> refusals) implements Outcome {}
    }

    /** Puts a dossier together for the person's unit and submits it. */
    public Outcome submit(CampaignId campaign, ObjectKind kind, Draft draft, Submission submission, Me me) {
        rights.require(me, Power.DO_TASK, campaign.value(), new UnitId(me.unit()));
        return keep(UUID.randomUUID(), campaign, kind, new UnitId(me.unit()), null, draft, submission, me);
    }

    /** Makes the next version of a dossier and submits it. */
    public Outcome revise(UUID id, Draft draft, Submission submission, Me me) {
        var before = dossiers.find(id).orElseThrow(() -> new IllegalArgumentException("no such dossier: " + id));
        rights.require(me, Power.DO_TASK, before.campaign().value(), before.owner());
        return keep(id, before.campaign(), before.kind(), before.owner(), before, draft, submission, me);
    }

    private Outcome keep(
            UUID id,
            CampaignId campaign,
            ObjectKind kind,
            UnitId owner,
            @Nullable Dossier before,
            Draft draft,
            Submission submission,
            Me me) {
        var refusals = new ArrayList<String>();
        var words = Normalizer.normalize(draft.words(), Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        if (draft.title().isBlank()) refusals.add(msg("approval.dossier.refusal.TITLE"));
        if (words.length() > LONGEST_WORDS) refusals.add(msg("approval.dossier.refusal.LONG"));
        var kept = draft.kept().stream()
                .filter(file -> before != null && before.files().contains(file))
                .toList();
        if (words.isEmpty() && kept.isEmpty() && draft.files().isEmpty()) {
            refusals.add(msg("approval.dossier.refusal.NOTHING"));
        }
        var taken = new ArrayList<Taking.Taken>();
        for (var file : draft.files()) {
            switch (media.take(file)) {
                case Taking.Taken good -> taken.add(good);
                case Taking.Refused bad -> refusals.add(bad.words());
            }
        }
        if (!refusals.isEmpty()) return new Outcome.NotYet(refusals);
        return Objects.requireNonNull(transaction.execute(status -> {
            var all = new ArrayList<>(kept);
            for (var file : taken) all.add(media.enter(file, owner, campaign.value(), me));
            var authors = new HashSet<>(before == null ? Set.<PersonId>of() : before.authors());
            authors.add(new PersonId(me.person()));
            var title = Normalizer.normalize(draft.title(), Normalizer.Form.NFC).strip();
            var dossier = new Dossier(
                    id,
                    campaign,
                    kind,
                    owner,
                    before == null ? 1 : before.number() + 1,
                    hash(title, words, all),
                    title,
                    words,
                    all,
                    authors);
            if (before == null || !before.sha256().equals(dossier.sha256())) {
                dossiers.add(dossier, me, clock.instant());
                record(dossier, me);
            }
            return switch (approvals.submit(dossier.version(), submission, me)) {
                case Submitting.Submitted(var signOff) -> new Outcome.Submitted(signOff);
                case Submitting.Refused(var why) -> {
                    status.setRollbackOnly();
                    yield new Outcome.NotYet(List.of(msg(why.key())));
                }
            };
        }));
    }

    private void record(Dossier dossier, Me me) {
        var details = new HashMap<String, String>(Map.of(
                "title", dossier.title(),
                "number", Integer.toString(dossier.number()),
                "sha256", dossier.sha256()));
        audit.append(
                me,
                "approval.dossier.kept",
                "dossier:" + dossier.id(),
                dossier.campaign().value(),
                dossier.owner().value(),
                details);
    }

    /** Of the title, the words and the bytes of each file, in order. */
    private String hash(String title, String words, List<MediaId> all) {
        var known = files.findAll(all);
        var text = new StringBuilder(title).append('\0').append(words);
        for (var file : all)
            text.append('\0').append(Objects.requireNonNull(known.get(file)).sha256());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
