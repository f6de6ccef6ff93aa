package loa.work.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import loa.organization.People;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.decree.Decree.Paper;
import loa.organization.decree.DecreeDesk;
import loa.organization.decree.DecreeId;
import loa.organization.decree.DecreeRefusal;
import loa.organization.decree.Decrees;
import loa.organization.decree.DraftingDesk;
import loa.plan.ConfirmedDuty;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskId;
import loa.work.TaskState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Districts of their own with campaigns, and decrees that reorganise them. */
@Lazy
@Component
public class Merged {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final CampaignFixture given;
    public final People people;
    final DraftingDesk drafting;
    final DecreeDesk desk;
    public final Decrees decrees;
    final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    final LocalDate today;
    public final Me administrator;

    Merged(
            CampaignFixture given,
            People people,
            DraftingDesk drafting,
            DecreeDesk desk,
            Decrees decrees,
            JdbcClient db,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.given = given;
        this.people = people;
        this.drafting = drafting;
        this.desk = desk;
        this.decrees = decrees;
        this.db = db;
        this.events = events;
        this.transaction = transaction;
        this.today = LocalDate.now(clock);
        this.administrator = people.administrator();
    }

    /** A new district with so many communes. */
    public List<Unit> communes(int count) {
        int number = NUMBER.incrementAndGet();
        var district = people.unit("Huyện Bình Nguyên " + number, UnitKind.DISTRICT, null);
        var communes = new ArrayList<Unit>();
        for (int i = 1; i <= count; i++) {
            communes.add(people.unit("Xã Khe " + number + "." + i, UnitKind.COMMUNE, district.id()));
        }
        return communes;
    }

    /** A campaign in which each of these units owes so many duties. */
    public String today() {
        return today.toString();
    }

    public CampaignId campaign(List<Unit> owners, int duties) {
        var all = new ArrayList<ConfirmedDuty>();
        for (int i = 1; i <= duties; i++) {
            all.add(given.duty("IV.7/" + i, "Tuyên truyền đợt " + i + ".", owners, true, Action.INFORM));
        }
        return given.confirm(given.plan(PlanId.next(), all, null));
    }

    DecreeId draft(LocalDate day) {
        var paper = new Paper(NUMBER.incrementAndGet() + "/NQ-UBTVQH15", day.minusDays(10));
        return drafting.begin(paper, day, administrator);
    }

    public DecreeId draft(LocalDate day, List<Unit> ended, String... heirs) {
        var id = draft(day);
        var names = String.join("\n", ended.stream().map(Unit::name).toList());
        drafting.addPart(id, names, String.join("\n", heirs), administrator).ifPresent(Merged::fail);
        return id;
    }

    public java.util.Optional<DecreeRefusal> decide(DecreeId id) {
        return desk.decide(id, desk.outlook(decrees.find(id).orElseThrow()).mark(), administrator);
    }

    public UnitId heir(DecreeId id, int number) {
        return new LinkedHashSet<>(decrees.find(id).orElseThrow().decree().heirs())
                .stream().skip(number).findFirst().orElseThrow();
    }

    /** A task as it stands in its table. */
    public record Row(TaskId id, String clause, UnitId unit, List<UnitId> earlier, TaskState state) {

        List<UnitId> owners() {
            var owners = new ArrayList<>(earlier);
            owners.add(unit);
            return owners;
        }
    }

    public List<Row> tasks(CampaignId campaign) {
        return db.sql(
                        "select id, clause_id, unit_id, earlier_units, state from work.task where campaign_id = ? order by id")
                .param(campaign.value())
                .query((rs, row) -> new Row(
                        new TaskId(rs.getObject("id", UUID.class)),
                        rs.getString("clause_id"),
                        new UnitId(rs.getObject("unit_id", UUID.class)),
                        java.util.Arrays.stream(
                                        (UUID[]) rs.getArray("earlier_units").getArray())
                                .map(UnitId::new)
                                .toList(),
                        TaskState.valueOf(rs.getString("state"))))
                .list();
    }

    void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    static void fail(DecreeRefusal refusal) {
        throw new AssertionError(refusal.toString());
    }
}
