package loa.approval;

import static loa.SharedFiles.shared;
import static loa.approval.ObjectKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import loa.LoaTest;
import loa.approval.rule.Rules;
import loa.organization.People;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.Units;
import loa.plan.Bringing.Brought;
import loa.plan.MatchingDesk;
import loa.plan.PlanDesk;
import loa.plan.PlanId;
import loa.plan.Plans;
import loa.plan.ReviewDesk;
import loa.plan.UnitReview;
import loa.platform.Me;
import loa.platform.Plain;
import loa.work.CampaignId;
import org.junit.jupiter.api.Test;

/** A plan as it was issued: slogans are approved by one body, all else by two, and a clause names only one of them. */
@LoaTest
class RealApprovalsTest {

    private static final LocalDate THEN = LocalDate.of(2024, 10, 1);

    private final People people;
    private final Units units;
    private final PlanDesk desk;
    private final MatchingDesk matching;
    private final ReviewDesk reviews;
    private final Plans plans;
    private final Rules rules;

    RealApprovalsTest(
            People people,
            Units units,
            PlanDesk desk,
            MatchingDesk matching,
            ReviewDesk reviews,
            Plans plans,
            Rules rules) {
        this.people = people;
        this.units = units;
        this.desk = desk;
        this.matching = matching;
        this.reviews = reviews;
        this.plans = plans;
        this.rules = rules;
    }

    @Test
    void its_approvals_become_rules() throws IOException {
        var district = units.on(THEN).stream()
                .filter(unit -> unit.kind() == UnitKind.DISTRICT && unit.name().contains("Trạm Tấu"))
                .findFirst()
                .orElseThrow();
        var association = people.unit("Hội Khuyến học (thử duyệt)", UnitKind.ASSOCIATION, district.id());
        var chief = people.chief("Thào A Lử", association.id());
        var brought = desk.bring(Files.readAllBytes(shared("plans/tram-tau-2024.txt")), "ke-hoach.txt", chief);
        var id = ((Brought) brought).plan();

        var named = agree(id, district, association, chief);

        var all = rules.of(new CampaignId(id.value()));
        var propaganda = named.get("ban tuyen giao huyen uy");
        var culture = named.get("phong van hoa va thong tin");
        assertThat(all.keySet()).contains(SLOGANS, STAGE_DESIGN, EXHIBITION, ART_PROGRAMME, ACTIVITIES);
        assertThat(all.get(SLOGANS).units()).containsExactly(propaganda);
        for (var kind : List.of(STAGE_DESIGN, EXHIBITION, ART_PROGRAMME, ACTIVITIES)) {
            assertThat(all.get(kind).units()).as(kind.name()).containsExactlyInAnyOrder(propaganda, culture);
        }
        assertThat(all.get(SLOGANS).inDispute()).isFalse();
        assertThat(all.get(STAGE_DESIGN).inDispute()).isTrue();
        assertThat(all.get(ART_PROGRAMME).inDispute()).isFalse();
    }

    private HashMap<String, UnitId> agree(PlanId id, Unit district, Unit association, Me chief) {
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
        return named;
    }

    private List<UnitId> ids(UnitReview unit, Unit district) {
        var name = unit.unit().name();
        var members = units.members(name, district.id(), THEN);
        if (!members.isEmpty()) return members.stream().map(Unit::id).toList();
        return List.of(people.unit(name, UnitKind.STATE_OFFICE, district.id()).id());
    }
}
