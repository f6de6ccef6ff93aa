package loa.approval;

import static loa.approval.ObjectKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import loa.LoaTest;
import loa.approval.rule.Rules;
import loa.plan.RealPlan;
import loa.work.CampaignId;
import org.junit.jupiter.api.Test;

/** A plan as it was issued: slogans are approved by one body, all else by two, and a clause names only one of them. */
@LoaTest
class RealApprovalsTest {

    private final RealPlan plan;
    private final Rules rules;

    RealApprovalsTest(RealPlan plan, Rules rules) {
        this.plan = plan;
        this.rules = rules;
    }

    @Test
    void its_approvals_become_rules() throws IOException {
        var agreed = plan.agree("Hội Khuyến học (thử duyệt)");
        var named = agreed.units();

        var all = rules.of(new CampaignId(agreed.id().value()));
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
}
