package loa.congress.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import loa.LoaTest;
import loa.congress.CongressFixture;
import loa.congress.Fault;
import loa.congress.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a programme offers what the desks would do, and says of the rest why not. */
@LoaTest
class OffersTest {

    private final CongressFixture given;
    private final ProgrammeFixture programme;
    private final ProgrammeApproval approval;
    private final PerformedDesk performed;
    private final LocalDate today;
    private ProgrammeId id;

    OffersTest(
            CongressFixture given,
            ProgrammeFixture programme,
            ProgrammeApproval approval,
            PerformedDesk performed,
            Clock clock) {
        this.given = given;
        this.programme = programme;
        this.approval = approval;
        this.performed = performed;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void a_programme() {
        id = programme.open(given.campaign());
    }

    @Test
    void who_runs_the_campaign_reads_that_its_lead_submits_and_performs_it() throws Exception {
        programme.call(id);
        programme.two(id);

        var before = programme.page(id.path(), given.work.chief);
        assertThat(before.select("form[action$=/submit]")).isEmpty();
        assertThat(before.select("#approval-head ~ .muted").text()).isEqualTo("Việc này do đơn vị chủ trì làm.");
        assertThat(programme.page(id.path(), given.lead).select("form[action$=/submit]"))
                .hasSize(1);

        programme.approve(id);
        var approved = programme.page(id.path(), given.work.chief);
        assertThat(approved.select("a[href$=/performed]")).isEmpty();
        assertThat(approved.select("#performed").text()).contains("Việc này do đơn vị chủ trì làm.");
        assertThat(programme.page(id.path(), given.lead).select("a[href$=/performed]"))
                .hasSize(1);
        var told = new PerformedDesk.Told(today, programme.selected(id), "", "", true, List.of());
        assertThat(performed.perform(id, told, given.work.chief))
                .extracting(Fault::why)
                .containsExactly(Refusal.NOT_LEAD);
    }

    @Test
    void nothing_is_offered_that_the_rules_would_refuse_now() throws Exception {
        var empty = programme.page(id.path(), given.lead);
        assertThat(empty.select("form[action$=/lock], a[href$=/rehearsals/new], form[action$=/submit]"))
                .isEmpty();
        assertThat(empty.select("#performed").text()).contains("Chương trình này chưa được duyệt.");

        programme.call(id);
        programme.full(id);
        programme.register(id, "Kịch ngắn", "9", given.schools.getFirst());
        programme.select(id, "Kịch ngắn");
        var over = programme.page(id.path(), given.lead);
        assertThat(over.select("form[action$=/submit]")).isEmpty();
        assertThat(over.select("#approval-head ~ .muted").text()).startsWith("Chương trình dài hơn thời lượng");
        assertThat(approval.refusal(programme.find(id), given.lead)).contains(Refusal.OVER_BUDGET);
        assertThat(over.select("form[action$=/lock], a[href$=/rehearsals/new]")).hasSize(2);
    }

    @Test
    void as_long_as_it_is_not_decided_units_are_not_asked() throws Exception {
        var waiting = programme.open(given.undecided());

        assertThat(programme.page(waiting.path(), given.lead).select("form[action$=/call]"))
                .isEmpty();
        assertThat(programme.page(id.path(), given.lead).select("form[action$=/call]"))
                .hasSize(1);
    }
}
