package loa.congress.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import loa.approval.ApprovalDesk;
import loa.approval.Approvals;
import loa.approval.ObjectKind;
import loa.approval.Preview;
import loa.approval.Showcase;
import loa.approval.Standing;
import loa.approval.Subject;
import loa.approval.Submission;
import loa.approval.Submitting;
import loa.approval.Version;
import loa.congress.Editions;
import loa.congress.Fault;
import loa.congress.Refusal;
import loa.organization.PersonId;
import loa.platform.Me;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands the whole programme in for approval and shows it to the bodies that approve it. */
@Component
public class ProgrammeApproval implements Showcase {

    static final String KIND = "programme";

    private final Programmes programmes;
    private final Items items;
    private final Demands demands;
    private final Showing showing;
    private final Editions editions;
    private final ProgrammeRights rights;
    private final ProgrammeDesk desk;
    private final ApprovalDesk approval;
    private final Approvals approvals;
    private final ProgrammeRecord record;

    ProgrammeApproval(
            Programmes programmes,
            Items items,
            Demands demands,
            Showing showing,
            Editions editions,
            ProgrammeRights rights,
            ProgrammeDesk desk,
            ApprovalDesk approval,
            Approvals approvals,
            ProgrammeRecord record) {
        this.programmes = programmes;
        this.items = items;
        this.demands = demands;
        this.showing = showing;
        this.editions = editions;
        this.rights = rights;
        this.desk = desk;
        this.approval = approval;
        this.approvals = approvals;
        this.record = record;
    }

    /** Submits exactly this programme; what is wrong is said in words. */
    @Transactional
    public List<Fault> submit(ProgrammeId id, Me me) {
        var programme = programmes.hold(id);
        rights.reader(programme, me);
        var refusal = refusal(programme, me);
        if (refusal.isPresent()) return List.of(Fault.of(refusal.get()));
        var selected = items.selected(id);
        var version = version(programme, selected);
        if (approval.submit(version, Submission.PLAIN, me) instanceof Submitting.Refused(var why)) {
            return List.of(Fault.said("", loa.platform.view.Words.msg(why.key())));
        }
        editions.keep(id.value(), version.sha256(), showing.parts(programme, selected));
        record.note(programme, "programme.submitted", null, List.of(), me);
        return List.of();
    }

    /** Why the person cannot submit the programme as it is. */
    public Optional<Refusal> refusal(Programme programme, Me me) {
        if (!rights.isOfLead(programme, me)) return Optional.of(Refusal.NOT_LEAD);
        var undecided = desk.undecided(programme);
        if (undecided.isPresent()) return undecided;
        var selected = items.selected(programme.id());
        if (selected.isEmpty()) return Optional.of(Refusal.NOTHING_SELECTED);
        var running = Running.of(selected, items.measured(programme.id()), programme.countsMeasured());
        return demands.budget(programme).judge(running.counted()).fit() == Budget.Fit.OVER
                ? Optional.of(Refusal.OVER_BUDGET)
                : Optional.empty();
    }

    /** Where exactly this programme stands with those who approve it. */
    public Optional<Standing> standing(Programme programme) {
        return approvals.standing(subject(programme.id()), Showing.sha256(programme, items.selected(programme.id())));
    }

    /** The latest version that was submitted and is not this one. */
    public Optional<Standing> earlier(Programme programme) {
        var sha256 = Showing.sha256(programme, items.selected(programme.id()));
        return approvals
                .standings(KIND, List.of(programme.id().value()))
                .getOrDefault(programme.id().value(), List.of())
                .stream()
                .filter(standing -> !standing.sha256().equals(sha256))
                .findFirst();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Version> current(Subject subject) {
        return programmes
                .find(new ProgrammeId(subject.id()))
                .map(programme -> version(programme, items.selected(programme.id())));
    }

    @Override
    public Optional<Preview> preview(Subject subject, String sha256) {
        return editions.find(subject.id(), sha256);
    }

    private Version version(Programme programme, List<Item> selected) {
        var authors = new HashSet<PersonId>();
        for (var item : selected) authors.add(new PersonId(item.by()));
        return new Version(
                subject(programme.id()),
                Showing.sha256(programme, selected),
                programme.title(),
                programme.path(),
                programme.campaign(),
                ObjectKind.ART_PROGRAMME,
                null,
                programme.lead(),
                authors);
    }

    static Subject subject(ProgrammeId id) {
        return new Subject(KIND, id.value());
    }
}
