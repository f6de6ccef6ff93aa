package loa.sample;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.plan.Directory;
import loa.plan.MatchingDesk;
import loa.plan.PlanDesk;
import loa.plan.PlanId;
import loa.plan.Plans;
import loa.plan.Refusal;
import loa.plan.Review;
import loa.plan.ReviewDesk;
import loa.plan.UnitReview;
import loa.platform.Me;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes through a plan's review as a person would who agrees with everything that was read. */
@Component
class PlanReader {

    private static final Logger LOG = LoggerFactory.getLogger(PlanReader.class);

    private static final Map<String, UnitKind> KINDS = Map.of(
            "ban tuyên", UnitKind.PARTY_BODY,
            "ban xây", UnitKind.PARTY_BODY,
            "hội", UnitKind.ASSOCIATION,
            "trung tâm", UnitKind.PUBLIC_SERVICE,
            "trường", UnitKind.SCHOOL);

    private final PlanDesk desk;
    private final Plans plans;
    private final ReviewDesk reviewing;
    private final MatchingDesk matching;
    private final Directory directory;

    PlanReader(PlanDesk desk, Plans plans, ReviewDesk reviewing, MatchingDesk matching, Directory directory) {
        this.desk = desk;
        this.plans = plans;
        this.reviewing = reviewing;
        this.matching = matching;
        this.directory = directory;
    }

    /** Where the plan belongs, as far as its title and letterhead say. */
    Optional<Unit> place(PlanId id) {
        var review = review(id);
        return directory.places(review.edition().compiled(), review.head().directoryOn()).stream()
                .findFirst();
    }

    /** Matches every unit, founding those that the directory lacks, agrees every duty, and then the whole. */
    void agree(PlanId id, UnitId place, Me by) {
        var head = review(id).head();
        matching.place(id, head.version(), place, head.issuer() == null ? place : head.issuer(), head.directoryOn(), by)
                .ifPresent(PlanReader::unexpected);
        for (var unit : review(id).units()) match(id, unit, by);
        reviewing.confirmCertain(id, by).ifPresent(PlanReader::unexpected);
        for (var duty : review(id).duties()) {
            if (duty.open()) {
                reviewing.confirm(id, duty.clause(), duty.version(), by).ifPresent(PlanReader::unexpected);
            }
        }
        var review = review(id);
        for (int finding = 0; finding < review.findings().size(); finding++) {
            if (review.findings().get(finding).blocks()) {
                reviewing
                        .accept(id, finding, review.findings().get(finding).version(), "Để nguyên như văn bản.", by)
                        .ifPresent(PlanReader::unexpected);
            }
        }
        desk.confirm(id, by).ifPresent(PlanReader::unexpected);
    }

    private void match(PlanId id, UnitReview unit, Me by) {
        if (unit.match() != UnitReview.Match.OPEN) return;
        var found = directory.suggest(unit, review(id).head());
        Optional<Refusal> refusal;
        if (!found.isEmpty()) {
            refusal = matching.match(
                    id, unit.key(), unit.version(), found.stream().map(Unit::id).toList(), by);
        } else if (unit.unit().collective()) {
            refusal = matching.later(id, unit.key(), unit.version(), by);
        } else {
            refusal = matching.found(
                    id,
                    unit.key(),
                    unit.version(),
                    unit.unit().name(),
                    kind(unit.unit().name()),
                    by);
        }
        refusal.ifPresent(PlanReader::unexpected);
    }

    /** The units of the directory that the plan's units stand for. */
    Set<UnitId> owners(PlanId id) {
        return review(id).units().stream()
                .flatMap(unit -> unit.units().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static UnitKind kind(String name) {
        var folded = name.toLowerCase(Locale.of("vi"));
        return KINDS.entrySet().stream()
                .filter(entry -> folded.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UnitKind.STATE_OFFICE);
    }

    private Review review(PlanId id) {
        return plans.review(id).orElseThrow();
    }

    private static void unexpected(Refusal refusal) {
        LOG.warn("the plan's review: {}", refusal);
    }
}
