package loa.content.release;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import loa.approval.ApprovalDesk;
import loa.approval.Approvals;
import loa.approval.ObjectKind;
import loa.approval.Standing;
import loa.approval.Subject;
import loa.approval.Submission;
import loa.approval.Submitting;
import loa.approval.Version;
import loa.content.ContentDesk;
import loa.content.Edition;
import loa.content.Editions;
import loa.content.Genre;
import loa.content.Item;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.Items;
import loa.content.Refusal;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands editions in for approval: these exact words and no others. */
@Component
public class ReleaseDesk {

    static final String KIND = "content";

    private final ContentDesk desk;
    private final Items items;
    private final Editions editions;
    private final ApprovalDesk approval;
    private final Approvals approvals;
    private final Rights rights;
    private final TransactionTemplate transaction;

    ReleaseDesk(
            ContentDesk desk,
            Items items,
            Editions editions,
            ApprovalDesk approval,
            Approvals approvals,
            Rights rights,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.items = items;
        this.editions = editions;
        this.approval = approval;
        this.approvals = approvals;
        this.rights = rights;
        this.transaction = transaction;
    }

    /** Submits the edition that the person has seen; empty, or why not, in words. */
    public Optional<String> submit(ItemId id, int number, String note, @Nullable LocalDate wantedOn, Me me) {
        var item = items.find(id).orElseThrow(() -> new IllegalArgumentException("no such item: " + id));
        if (!rights.may(me, Power.DO_TASK, item.campaign().value(), item.unit())) {
            return Optional.of(msg(Refusal.NOT_YOUR_UNIT.key()));
        }
        var edition = editions.find(id, item.language(), number).orElseThrow();
        return Objects.requireNonNull(transaction.execute(status -> {
            var refusal = desk.move(id, new ItemMove.Submit(number, edition.sha256()), me)
                    .map(why -> msg(why.key()));
            if (refusal.isEmpty()
                    && approval.submit(version(item, edition), new Submission(note.strip(), wantedOn, null), me)
                            instanceof Submitting.Refused(var why)) {
                refusal = Optional.of(msg(why.key()));
            }
            if (refusal.isPresent()) status.setRollbackOnly();
            return refusal;
        }));
    }

    /** Where each version of the item stands that was ever submitted, the latest first. */
    public java.util.List<Standing> standings(ItemId id) {
        return approvals.standings(KIND, Set.of(id.value())).getOrDefault(id.value(), java.util.List.of());
    }

    static Version version(Item item, Edition edition) {
        return new Version(
                subject(item.id()),
                edition.sha256(),
                edition.text().title(),
                item.id().path(),
                item.campaign(),
                kind(item.genre()),
                edition.language().equals("vi") ? null : edition.language(),
                item.unit(),
                Set.of(new PersonId(edition.byPerson())));
    }

    static Subject subject(ItemId id) {
        return new Subject(KIND, id.value());
    }

    private static final Map<Genre, ObjectKind> KINDS = Map.of(
            Genre.REPORTAGE, ObjectKind.REPORTAGE,
            Genre.VIDEO, ObjectKind.REPORTAGE,
            Genre.PHOTO_SET, ObjectKind.PHOTOS,
            Genre.AUDIO, ObjectKind.AUDIO,
            Genre.BULLETIN, ObjectKind.AUDIO,
            Genre.SLOGAN, ObjectKind.SLOGANS,
            Genre.DIGEST, ObjectKind.DOCUMENTS);

    /** Whose rule says who approves items of a genre. */
    public static ObjectKind kind(Genre genre) {
        return KINDS.getOrDefault(genre, ObjectKind.ARTICLE);
    }
}
