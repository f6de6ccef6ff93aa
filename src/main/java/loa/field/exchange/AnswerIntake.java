package loa.field.exchange;

import static loa.platform.view.Words.msg;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.evidence.CarriedProof;
import loa.evidence.EvidenceDesk;
import loa.evidence.HandingIn;
import loa.field.Act;
import loa.field.Act.Enclosure;
import loa.field.Author;
import loa.field.Capture;
import loa.field.FieldDesk;
import loa.field.Receipt.Filed;
import loa.field.Receipt.Refused;
import loa.media.Upload;
import loa.organization.Units;
import loa.platform.Me;
import loa.work.Campaigns;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.carried.CarriedDesk;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes packs with what was done at the installation of a unit, each thing once and by the rule of the offline queue (ADR 0011).
 * Who did it is unknown here: it is done in the name of that installation, and signed with the name that it gives.
 */
@Component
class AnswerIntake {

    private final FieldDesk desk;
    private final EvidenceDesk evidence;
    private final CarriedProof proof;
    private final CarriedDesk carried;
    private final Bundles bundles;
    private final Campaigns campaigns;
    private final TaskDesk tasks;
    private final Units units;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    AnswerIntake(
            FieldDesk desk,
            EvidenceDesk evidence,
            CarriedProof proof,
            CarriedDesk carried,
            Bundles bundles,
            Campaigns campaigns,
            TaskDesk tasks,
            Units units,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.evidence = evidence;
        this.proof = proof;
        this.carried = carried;
        this.bundles = bundles;
        this.campaigns = campaigns;
        this.tasks = tasks;
        this.units = units;
        this.audit = audit;
        this.transaction = transaction;
    }

    Optional<ExchangeRefusal> objection(Bundle bundle, Correspondent from) {
        if (from.runs() || from.person() == null) return Optional.of(ExchangeRefusal.NOT_BELIEVED);
        return campaigns.find(bundle.campaign()).isEmpty()
                ? Optional.of(ExchangeRefusal.NO_SUCH_CAMPAIGN)
                : Optional.empty();
    }

    /** What would become of it now. */
    String outlook(Answer answer, Bundle bundle, Correspondent from) {
        if (isElsewhere(answer, bundle)) return msg("field.outlook.REFUSED");
        return msg("field.outlook." + desk.outlook(capture(answer, Path.of("")), author(answer, from)));
    }

    void take(Bundle bundle, List<Answer> answers, Path files, Correspondent from, Me carrier) {
        var outcomes = new ArrayList<String>();
        for (var answer : answers) {
            outcomes.add(
                    isElsewhere(answer, bundle) ? msg("field.outlook.REFUSED") : take(answer, files, from, carrier));
        }
        transaction.executeWithoutResult(status -> {
            bundles.taken(bundle.id(), carrier.name(), outcomes);
            audit.append(
                    carrier,
                    "field.exchange.answers.taken",
                    "campaign:" + bundle.campaign().value(),
                    bundle.campaign().value(),
                    TaskIntake.unit(from).value(),
                    Map.of(
                            "from",
                            from.name(),
                            "number",
                            Long.toString(bundle.number()),
                            "items",
                            Integer.toString(answers.size()),
                            "key",
                            from.fingerprint(),
                            "sha256",
                            bundle.sha256()));
        });
    }

    /** As they were done there. */
    static List<Answer> inOrder(List<Answer> answers) {
        return answers.stream()
                .sorted(Comparator.comparing(
                                (Answer answer) -> Instant.parse(answer.item().at()))
                        .thenComparing(answer -> answer.item().key().toString()))
                .toList();
    }

    /** A pack about one campaign says nothing of another. */
    private boolean isElsewhere(Answer answer, Bundle bundle) {
        return tasks.find(new TaskId(answer.item().task()))
                .filter(task -> task.campaign().equals(bundle.campaign()))
                .isEmpty();
    }

    private String take(Answer answer, Path files, Correspondent from, Me carrier) {
        var author = author(answer, from);
        var capture = capture(answer, files);
        var wrong = answer.corrects();
        if (wrong != null) {
            var corrected = correct(capture, wrong, new Author(author, carrier));
            if (corrected.isPresent()) return corrected.get();
        }
        return switch (desk.take(capture, new Author(author, carrier))) {
            case Filed filed -> filed.words();
            case Refused refused -> refused.words();
        };
    }

    /** Puts it in place of what it corrects; empty where that is not here or was checked meanwhile: it comes as proof of its own. */
    private Optional<String> correct(Capture capture, Answer.Corrected wrong, Author author) {
        if (!(capture.act() instanceof Act.Prove proven)) return Optional.empty();
        if (desk.earlier(capture, author).isPresent()) return Optional.empty();
        var campaign = tasks.find(capture.task()).orElseThrow().campaign();
        var before = proof.handedIn(campaign).get(wrong.key());
        if (before == null
                || wrong.line() < 1
                || wrong.line() > before.entries().size()) return Optional.empty();
        var entry = before.entries().get(wrong.line() - 1);
        return switch (evidence.correct(capture.task(), entry.id(), capture.key(), proven.typed(), author.me())) {
            case HandingIn.HandedIn _ -> Optional.of(desk.note(capture, author).words());
            case HandingIn.NotYet _ -> Optional.empty();
        };
    }

    private static Capture capture(Answer answer, Path files) {
        return answer.item()
                .capture(file -> new Enclosure(
                        new Upload(file.name(), new FileSystemResource(files.resolve(file.sha256())), false),
                        file.sha256()));
    }

    private Me author(Answer answer, Correspondent from) {
        var unit = TaskIntake.unit(from);
        var post = answer.post() == null
                ? msg("field.exchange.signed", from.name())
                : msg("field.exchange.signedPost", answer.post(), from.name());
        UUID person = Objects.requireNonNull(from.person());
        return new Me(
                person,
                answer.name(),
                unit.value(),
                units.find(unit).orElseThrow().name(),
                post);
    }
}
