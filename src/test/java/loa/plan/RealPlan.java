package loa.plan;

import static loa.SharedFiles.shared;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loa.organization.People;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.Units;
import loa.plan.Bringing.Brought;
import loa.platform.Me;
import loa.platform.Plain;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A plan as it was issued in 2024, brought, reviewed and agreed; tests of it are skipped where the file is not there. */
@Lazy
@Component
public class RealPlan {

    private static final LocalDate THEN = LocalDate.of(2024, 10, 1);

    private final People people;
    private final Units units;
    private final PlanDesk desk;
    private final MatchingDesk matching;
    private final ReviewDesk reviews;
    private final Plans plans;

    RealPlan(People people, Units units, PlanDesk desk, MatchingDesk matching, ReviewDesk reviews, Plans plans) {
        this.people = people;
        this.units = units;
        this.desk = desk;
        this.matching = matching;
        this.reviews = reviews;
        this.plans = plans;
    }

    /**
     * The plan at work.
     *
     * @param units of the plan by their names without marks
     * @param chief whoever agreed it
     */
    public record Agreed(PlanId id, Map<String, UnitId> units, Me chief) {}

    /** Agrees it anew, issued by an association of this name. */
    public Agreed agree(String issuer) throws IOException {
        var district = units.on(THEN).stream()
                .filter(unit -> unit.kind() == UnitKind.DISTRICT && unit.name().contains("Trạm Tấu"))
                .findFirst()
                .orElseThrow();
        var association = people.unit(issuer, UnitKind.ASSOCIATION, district.id());
        var chief = people.chief("Thào A Lử", association.id());
        var brought = desk.bring(Files.readAllBytes(shared("plans/tram-tau-2024.txt")), "ke-hoach.txt", chief);
        var id = ((Brought) brought).plan();
        matching.place(id, 0, district.id(), association.id(), THEN, chief);
        var review = plans.review(id).orElseThrow();
        var named = new HashMap<String, UnitId>();
        var chosen = new HashMap<String, List<UnitId>>();
        for (var unit : review.units()) {
            var ids = ids(unit, district);
            chosen.put(unit.key(), ids);
            named.put(Plain.text(unit.unit().name()), ids.getFirst());
        }
        matching.matchAll(id, chosen, chief);
        review.duties().forEach(duty -> reviews.confirm(id, duty.clause(), 0, chief));
        review.findings().forEach(finding -> reviews.accept(id, finding.number(), 0, "Đã biết", chief));
        assertThat(desk.confirm(id, chief)).isEmpty();
        return new Agreed(id, named, chief);
    }

    private List<UnitId> ids(UnitReview unit, Unit district) {
        var name = unit.unit().name();
        var members = units.members(name, district.id(), THEN);
        if (!members.isEmpty()) return members.stream().map(Unit::id).toList();
        return List.of(people.unit(name, UnitKind.STATE_OFFICE, district.id()).id());
    }
}
