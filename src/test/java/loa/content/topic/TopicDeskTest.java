package loa.content.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import loa.LoaTest;
import loa.content.ContentDesk;
import loa.content.ContentFixture;
import loa.content.ItemMove;
import loa.content.Items;
import loa.content.Saving.Saved;
import loa.content.Stage;
import loa.content.topic.TopicDesk.Typed;
import loa.content.writing.Workbench;
import loa.plan.PlanAmended;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.work.CampaignId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LoaTest
class TopicDeskTest {

    private final ContentFixture given;
    private final Topics topics;
    private final TopicDesk desk;
    private final Facts facts;
    private final Briefs briefs;
    private final Coverage coverage;
    private final ContentDesk items;
    private final Items filed;
    private final Workbench bench;
    private final org.springframework.transaction.support.TransactionTemplate transaction;

    private CampaignId campaign;

    TopicDeskTest(
            ContentFixture given,
            Topics topics,
            TopicDesk desk,
            Facts facts,
            Briefs briefs,
            Coverage coverage,
            ContentDesk items,
            Items filed,
            Workbench bench,
            org.springframework.transaction.support.TransactionTemplate transaction) {
        this.given = given;
        this.topics = topics;
        this.desk = desk;
        this.facts = facts;
        this.briefs = briefs;
        this.coverage = coverage;
        this.items = items;
        this.filed = filed;
        this.bench = bench;
        this.transaction = transaction;
    }

    @BeforeEach
    void a_plan_with_topics() {
        campaign = given.campaign();
    }

    @Test
    void the_topics_channels_and_languages_come_from_the_plan() {
        assertThat(topics.of(campaign))
                .extracting(Topic::clause)
                .containsExactly("II.1/1", "II.2.1/1", "II.2.2/1", "II.2.3/1");
        assertThat(topics.scope(campaign))
                .isEqualTo(new Scope(List.of(ChannelKind.LOUDSPEAKER, ChannelKind.ZALO), List.of("vi")));
    }

    @Test
    void a_brief_is_not_written_over_by_who_did_not_see_it() {
        var chief = given.work.chief;
        assertThat(desk.brief(campaign, "II.1/1", brief("Một", 0), chief)).isEmpty();

        assertThat(desk.brief(campaign, "II.1/1", brief("Hai", 0), chief)).contains(TopicRefusal.WRITTEN_MEANWHILE);
        assertThat(desk.brief(campaign, "II.1/1", brief("Ba", 1), chief)).isEmpty();
        assertThat(briefs.of(campaign).get("II.1/1").messages()).isEqualTo("Ba");
        assertThat(desk.brief(campaign, "II.1/1", brief("Bốn", 2), given.mai)).contains(TopicRefusal.NOT_IN_CHARGE);
    }

    @Test
    void a_corrected_fact_marks_each_text_that_uses_it_until_it_takes_the_new_value() {
        enter("Số hội viên", "5.342 hội viên");
        var item = given.begin(campaign, "Khuyến học");
        var edition = given.write(item, 0, "Khuyến học", "Toàn huyện có {{so-hoi-vien}}.", given.mai);
        assertThat(edition.text().words()).contains("Toàn huyện có 5.342 hội viên.");

        correct("5.350 hội viên");

        assertThat(fact().stale()).isEqualTo(1);
        assertThat(facts.stale(campaign, "so-hoi-vien", "5.350 hội viên")).containsExactly(item);
        var taken = ((Saved) bench.takeFacts(item, "vi", "", given.sua)).edition();
        assertThat(taken.text().words()).contains("Toàn huyện có 5.350 hội viên.");
        assertThat(fact().stale()).isZero();
        assertThat(facts.history(fact().id()))
                .extracting(Facts.Value::value)
                .containsExactly("5.350 hội viên", "5.342 hội viên");
    }

    @Test
    void what_is_out_keeps_the_value_it_went_out_with() {
        enter("Số hội viên", "5.342 hội viên");
        var item = given.begin(campaign, "Khuyến học");
        var edition = given.write(item, 0, "Khuyến học", "Có {{so-hoi-vien}}.", given.mai);
        items.move(item, new ItemMove.SendToCheck(), given.mai);
        items.move(item, new ItemMove.Submit(1, edition.sha256()), given.sua);
        transaction.executeWithoutResult(_ -> items.judged(item, new ItemMove.Approve(edition.sha256()), null));
        items.move(item, new ItemMove.Publish(""), given.head);

        correct("5.350 hội viên");

        assertThat(filed.find(item).orElseThrow().stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(fact().stale()).isZero();
    }

    @Test
    void the_matrix_counts_what_meets_at_each_place_and_an_item_for_all_communes_counts_in_each() {
        given.begin(campaign, "Một", List.of("II.1/1", "II.2.1/1"), List.of(Phase.BEFORE));
        given.begin(campaign, "Hai", List.of("II.1/1"), List.of(Phase.BEFORE, Phase.AFTER));

        var grid = coverage.of(campaign, Dimension.TOPIC, Dimension.PHASE, Map.of(), List.of());
        assertThat(grid.at("II.1/1", "BEFORE")).isEqualTo(new Coverage.Cell(2, 0));
        assertThat(grid.at("II.2.1/1", "BEFORE")).isEqualTo(new Coverage.Cell(1, 0));
        assertThat(grid.at("II.2.3/1", "AFTER")).isEqualTo(Coverage.Cell.NONE);

        var commune = given.work.communes.getFirst().id().value().toString();
        var places = coverage.of(
                campaign, Dimension.COMMUNE, Dimension.TOPIC, Map.of(Dimension.PHASE, "AFTER"), List.of(commune));
        assertThat(places.at(commune, "II.1/1")).isEqualTo(new Coverage.Cell(1, 0));
    }

    @Test
    void topics_follow_the_plan_to_their_new_address_with_all_that_hangs_on_them() {
        var item = given.begin(campaign, "Văn kiện", List.of("II.2.1/1"), List.of(Phase.BEFORE));
        desk.brief(campaign, "II.2.1/1", brief("Nói rõ quyền góp ý", 0), given.work.chief);
        var plan = given.plan(new PlanId(campaign.value()));
        var moved = readdressed(plan.compiled(), "II.2.1/1", "II.2.1/5");

        transaction.executeWithoutResult(_ -> topics.on(new PlanAmended(
                plan.plan(),
                2,
                plan.title(),
                plan.issuer(),
                plan.compiled(),
                moved,
                plan.duties(),
                Map.of("II.2.1/1", "II.2.1/5"),
                Map.of(),
                plan.on(),
                plan.by())));

        assertThat(topics.of(campaign))
                .extracting(Topic::clause)
                .contains("II.2.1/5")
                .doesNotContain("II.2.1/1");
        assertThat(filed.filed(item).orElseThrow().tags().topics()).containsExactly("II.2.1/5");
        assertThat(briefs.of(campaign)).containsKey("II.2.1/5");
    }

    private static loa.plan.compiler.CompiledPlan readdressed(
            loa.plan.compiler.CompiledPlan plan, String before, String now) {
        return new loa.plan.compiler.CompiledPlan(
                plan.schema(),
                plan.source(),
                plan.document(),
                plan.event(),
                plan.clauses().stream()
                        .map(each -> each.id().equals(before)
                                ? new loa.plan.compiler.CompiledPlan.Clause(
                                        now, each.parent(), each.label(), each.kind(), each.text(), each.span())
                                : each)
                        .toList(),
                plan.citations(),
                plan.units(),
                plan.topics().stream()
                        .map(each -> each.clause().equals(before)
                                ? new loa.plan.compiler.CompiledPlan.Topic(now, each.phases())
                                : each)
                        .toList(),
                plan.channels(),
                plan.windows(),
                plan.duties(),
                plan.approvals(),
                plan.slogans(),
                plan.recipients(),
                plan.findings(),
                plan.why());
    }

    private void enter(String name, String value) {
        assertThat(desk.enter(
                        campaign, null, new Typed(name, value, "Báo cáo số 12/BC-HKH", null, ""), given.work.chief))
                .isEmpty();
    }

    private void correct(String value) {
        var typed = new Typed("", value, "Báo cáo số 15/BC-HKH", null, "Rà soát lại");
        assertThat(desk.correct(campaign, fact().id(), 1, typed, given.work.chief))
                .isEmpty();
    }

    private Fact fact() {
        return facts.of(campaign).getFirst();
    }

    private static Brief brief(String messages, int version) {
        return new Brief(messages, "", "", "", "", version, null, null);
    }
}
