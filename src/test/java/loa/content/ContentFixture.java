package loa.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loa.content.ContentDesk.Beginning.Begun;
import loa.content.ContentDesk.Order;
import loa.content.Saving.Saved;
import loa.content.writing.Workbench;
import loa.content.writing.Workbench.Typed;
import loa.organization.People;
import loa.organization.Unit;
import loa.plan.ConfirmedDuty;
import loa.plan.PlanConfirmed;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.*;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A campaign whose plan has topics, channels, languages and slogans, and people at the desk that writes. */
@Lazy
@Component
public class ContentFixture {

    public static final String CHEER = "Nhiệt liệt chào mừng Đại hội Hội Khuyến học huyện Mường Lèng!";
    public static final String LEARN = "Học để biết, học để làm việc, học để chung sống!";

    public final CampaignFixture work;
    public final Me mai;
    public final Me sua;
    public final Me head;
    private final ContentDesk desk;
    private final Workbench bench;

    ContentFixture(CampaignFixture work, People people, ContentDesk desk, Workbench bench) {
        this.work = work;
        this.desk = desk;
        this.bench = bench;
        mai = people.officer("Lò Thị Mai", work.media.id());
        sua = people.officer("Giàng A Sử", work.media.id());
        head = people.with("Hà Văn Toàn", work.media.id(), "Giám đốc", loa.organization.Role.LEADER);
    }

    /** A campaign with four topics, one of them for each phase. */
    public CampaignId campaign() {
        return work.confirm(plan(PlanId.next()));
    }

    /** The same of a plan that wants to be heard in these languages too. */
    public CampaignId campaign(String... languages) {
        var duties = new ArrayList<>(work.duties());
        duties.addFirst(CampaignFixture.in(duties.removeFirst(), languages));
        return work.confirm(plan(PlanId.next(), duties));
    }

    public PlanConfirmed plan(PlanId id) {
        return plan(id, work.duties());
    }

    private PlanConfirmed plan(PlanId id, List<ConfirmedDuty> duties) {
        var bare = work.plan(id, duties, null);
        var read = bare.compiled();
        var clauses = new ArrayList<Clause>();
        clauses.add(clause("II.1/1", ClauseKind.TOPIC, "Phong trào học tập suốt đời."));
        clauses.add(clause("II.2.1/1", ClauseKind.TOPIC, "Các dự thảo văn kiện trình Đại hội."));
        clauses.add(clause("II.2.2/1", ClauseKind.TOPIC, "Ý nghĩa, chủ đề của Đại hội."));
        clauses.add(clause("II.2.3/1", ClauseKind.TOPIC, "Thông báo nhanh kết quả Đại hội."));
        clauses.add(clause("III.1/2", ClauseKind.CHANNEL, "Trên loa truyền thanh, Zalo."));
        clauses.addAll(read.clauses());
        clauses.add(clause("V.1", ClauseKind.SLOGAN, CHEER));
        clauses.add(clause("V.2", ClauseKind.SLOGAN, LEARN));
        var compiled = new CompiledPlan(
                read.schema(),
                read.source(),
                read.document(),
                read.event(),
                clauses,
                read.citations(),
                read.units(),
                List.of(
                        new Topic("II.1/1", List.of(Phase.BEFORE, Phase.DURING, Phase.AFTER)),
                        new Topic("II.2.1/1", List.of(Phase.BEFORE)),
                        new Topic("II.2.2/1", List.of(Phase.DURING)),
                        new Topic("II.2.3/1", List.of(Phase.AFTER))),
                List.of(new Channels("III.1/2", List.of(ChannelKind.LOUDSPEAKER, ChannelKind.ZALO))),
                read.windows(),
                read.duties(),
                read.approvals(),
                List.of(new Slogan("V.1", CHEER), new Slogan("V.2", LEARN)),
                read.recipients(),
                read.findings(),
                read.why());
        return new PlanConfirmed(
                bare.plan(), bare.title(), bare.issuer(), compiled, bare.duties(), bare.on(), bare.by());
    }

    public ItemId begin(CampaignId campaign, String title) {
        return begin(campaign, title, List.of("II.1/1"), List.of(Phase.BEFORE));
    }

    public ItemId begin(CampaignId campaign, String title, List<String> topics, List<Phase> phases) {
        var tags = new Tags(topics, List.of(), phases, List.of(ChannelKind.LOUDSPEAKER), List.of("vi"), List.of());
        return ((Begun) desk.begin(new Order(campaign, Genre.NEWS, title, work.media.id(), null, null, tags), mai))
                .item();
    }

    /** Writes on what stands and saves it. */
    public Edition write(ItemId item, int base, String title, String body, Me by) {
        return ((Saved) bench.save(item, "vi", new Typed(base, title, "", body), "", by)).edition();
    }

    public Unit desk() {
        return work.media;
    }

    private static Clause clause(String id, ClauseKind kind, String words) {
        return new Clause(id, null, "-", kind, words, new Span(0, 1));
    }

    /** A day that is neither past nor near. */
    public static LocalDate later() {
        return LocalDate.of(2030, 1, 15);
    }
}
