package loa.work.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import loa.LoaTest;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitDesk;
import loa.organization.UnitId;
import loa.organization.UnitMove;
import loa.organization.UnitRefusal;
import loa.organization.Units;
import loa.organization.decree.DecreeRefusal;
import loa.organization.decree.DecreeRefusal.Why;
import loa.organization.decree.DecreeState;
import loa.platform.Me;
import loa.work.TaskMove;
import loa.work.TaskState;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

/** Units merge and split in the middle of a campaign: nothing is left without an heir, and nothing is lost. */
@LoaTest
@TestPropertySource(properties = "loa.test=reorganisation")
class ReorganisationTest {

    private final Merged given;
    private final Units units;
    private final Rights rights;
    private final Persons persons;
    private final UnitDesk unitDesk;

    ReorganisationTest(Merged given, Units units, Rights rights, Persons persons, UnitDesk unitDesk) {
        this.given = given;
        this.units = units;
        this.rights = rights;
        this.persons = persons;
        this.unitDesk = unitDesk;
    }

    @Test
    void merged_communes_leave_their_open_tasks_to_the_new_one_and_keep_what_is_done() {
        var communes = given.communes(3);
        var campaign = given.campaign(communes, 2);
        var officer = given.people.officer("Giàng A Páo", communes.getFirst().id());
        var done = given.tasks(campaign).stream()
                .filter(row -> row.unit().equals(communes.getFirst().id()))
                .findFirst()
                .orElseThrow();
        prove(done, officer);

        var decree = given.draft(given.today, communes.subList(0, 2), "Xã Khe Lớn");
        assertThat(given.decide(decree)).isEmpty();

        var heir = given.heir(decree, 0);
        var after = given.tasks(campaign);
        assertThat(after).hasSize(6);
        assertThat(after.stream().filter(row -> row.unit().equals(heir))).hasSize(3);
        assertThat(after.stream().filter(row -> row.id().equals(done.id())).findFirst())
                .hasValueSatisfying(row ->
                        assertThat(row.unit()).isEqualTo(communes.getFirst().id()));
        assertThat(units.find(heir).orElseThrow().name()).isEqualTo("Xã Khe Lớn");
        assertThat(given.given.desk().move(done.id(), new TaskMove.Reopen("Thiếu ảnh."), given.given.chief))
                .isEmpty();
        assertThat(given.tasks(campaign).stream().filter(row -> row.unit().equals(heir)))
                .as("opened again, it is for the heir to do")
                .hasSize(4);
        assertThat(units.find(communes.getFirst().id(), given.today)).isEmpty();
        assertThat(units.find(communes.getFirst().id(), given.today.minusDays(1)))
                .isPresent();
    }

    @Test
    void people_go_along_with_their_roles_and_do_the_tasks_of_the_old_commune() {
        var communes = given.communes(2);
        var campaign = given.campaign(communes, 1);
        var officer = given.people.officer("Giàng A Páo", communes.get(0).id());
        var other = given.people.officer("Sùng Thị Dở", communes.get(1).id());

        var decree = given.draft(given.today, communes, "Xã Khe Chung");
        assertThat(given.decide(decree)).isEmpty();

        var heir = given.heir(decree, 0);
        var person = persons.find(new PersonId(officer.person())).orElseThrow();
        assertThat(person.postsOn(given.today)).singleElement().satisfies(post -> {
            assertThat(post.unit()).isEqualTo(heir);
            assertThat(post.title()).isEqualTo("Chuyên viên");
        });
        assertThat(person.postsOn(given.today.minusDays(1))).isEmpty();
        var moved = new Me(officer.person(), officer.name(), heir.value(), "Xã Khe Chung", "Chuyên viên");
        assertThat(rights.may(moved, Power.DO_TASK, campaign.value(), heir)).isTrue();
        for (var row : given.tasks(campaign)) {
            assertThat(given.given.desk().move(row.id(), new TaskMove.Start(), moved))
                    .isEmpty();
        }
        assertThat(rights.may(other, Power.DO_TASK, campaign.value(), heir)).isTrue();
    }

    @Test
    void what_hangs_on_a_divided_unit_has_to_be_given_by_a_person() {
        var communes = given.communes(1);
        var campaign = given.campaign(communes, 3);
        var decree = given.draft(given.today, communes, "Xã Khe Đông", "Xã Khe Tây");

        assertThat(given.decide(decree)).map(DecreeRefusal::why).contains(Why.WITHOUT_HEIR);
        assertThat(units.find(communes.getFirst().id(), given.today)).isPresent();

        var east = given.heir(decree, 0);
        var west = given.heir(decree, 1);
        var shares =
                given.desk.outlook(given.decrees.find(decree).orElseThrow()).shares();
        var names = shares.stream().map(share -> share.name()).toList();
        given.drafting.choose(decree, Set.of(names.getFirst()), west, given.administrator);
        given.drafting.choose(decree, Set.copyOf(names.subList(1, names.size())), east, given.administrator);
        assertThat(given.decide(decree)).isEmpty();

        assertThat(given.tasks(campaign).stream().map(Merged.Row::unit).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(east, west);
    }

    @Test
    void what_was_shown_is_carried_out_or_nothing() {
        var communes = given.communes(2);
        var decree = given.draft(given.today, communes, "Xã Khe Mới Lập");
        var shown = given.desk.outlook(given.decrees.find(decree).orElseThrow()).mark();
        given.campaign(communes, 1);

        assertThat(given.desk.decide(decree, shown, given.administrator))
                .map(DecreeRefusal::why)
                .contains(Why.LOOK_AGAIN);
    }

    @Test
    void a_decree_is_undone_until_something_new_happened() {
        var communes = given.communes(2);
        var campaign = given.campaign(communes, 2);
        var officer = given.people.officer("Giàng A Páo", communes.getFirst().id());
        var before = given.tasks(campaign);
        var decree = given.draft(given.today, communes, "Xã Khe Tạm");
        given.decide(decree);
        var heir = given.heir(decree, 0);

        assertThat(given.desk.undo(decree, given.administrator)).isEmpty();
        assertThat(given.tasks(campaign)).isEqualTo(before);
        assertThat(units.find(communes.getFirst().id(), given.today)).isPresent();
        assertThat(units.find(heir)).isEmpty();
        assertThat(rights.may(
                        officer,
                        Power.DO_TASK,
                        campaign.value(),
                        communes.getFirst().id()))
                .isTrue();
        assertThat(given.decrees.find(decree).orElseThrow().decree().state()).isEqualTo(DecreeState.UNDONE);

        var again = given.draft(given.today, communes, "Xã Khe Thật");
        given.decide(again);
        var worker = given.people.officer("Lầu Thị Máy", given.heir(again, 0));
        assertThat(given.desk.undo(again, given.administrator))
                .map(DecreeRefusal::why)
                .contains(Why.SOMETHING_NEW);
        assertThat(given.given.desk().move(before.getFirst().id(), new TaskMove.Start(), worker))
                .isEmpty();
        assertThat(given.desk.undo(again, given.administrator))
                .map(DecreeRefusal::why)
                .contains(Why.SOMETHING_NEW);
    }

    @Test
    void a_task_given_to_the_wrong_heir_is_put_right_with_a_reason() {
        var communes = given.communes(1);
        var campaign = given.campaign(communes, 1);
        var decree = given.draft(given.today, communes, "Xã Khe Trên", "Xã Khe Dưới");
        var share = given.desk
                .outlook(given.decrees.find(decree).orElseThrow())
                .shares()
                .getFirst()
                .name();
        var upper = given.heir(decree, 0);
        var lower = given.heir(decree, 1);
        given.drafting.choose(decree, Set.of(share), upper, given.administrator);
        assertThat(given.decide(decree)).isEmpty();

        assertThat(given.desk.correct(decree, share, lower, "", given.administrator))
                .map(DecreeRefusal::why)
                .contains(Why.REASON_MISSING);
        assertThat(given.desk.correct(decree, share, lower, "Bản Khe Dưới thuộc xã này.", given.administrator))
                .isEmpty();

        var row = given.tasks(campaign).getFirst();
        assertThat(row.unit()).isEqualTo(lower);
        assertThat(row.earlier()).containsExactly(communes.getFirst().id());
    }

    @Test
    void a_decree_of_a_later_day_waits_for_it() {
        var communes = given.communes(2);
        var campaign = given.campaign(communes, 1);
        var decree = given.draft(given.today.plusDays(20), communes, "Xã Khe Sau");

        assertThat(given.decide(decree)).isEmpty();
        given.desk.carryOutDue();

        assertThat(given.decrees.find(decree).orElseThrow().decree().state()).isEqualTo(DecreeState.SCHEDULED);
        assertThat(given.tasks(campaign).stream().map(Merged.Row::unit)).containsAll(ids(communes));
        given.db
                .sql("update organization.decree set effective_on = ? where id = ?")
                .params(given.today, decree.value())
                .update();
        given.desk.carryOutDue();
        assertThat(given.decrees.find(decree).orElseThrow().decree().state()).isEqualTo(DecreeState.IN_FORCE);
        assertThat(given.tasks(campaign).stream().map(Merged.Row::unit).distinct())
                .containsExactly(given.heir(decree, 0));
    }

    @Test
    void a_unit_on_which_anything_hangs_is_not_simply_abolished() {
        var communes = given.communes(2);
        given.campaign(communes, 1);
        var move = new UnitMove.Abolish(given.today, List.of(communes.get(1).id()));

        assertThat(unitDesk.move(communes.get(0).id(), move, given.administrator))
                .isEqualTo(new UnitDesk.Outcome.Refused(UnitRefusal.HAS_ESTATE));
    }

    @Test
    void nobody_reorganises_units_they_do_not_administer() {
        var communes = given.communes(2);
        var decree = given.draft(given.today, communes, "Xã Khe Cấm");
        var stranger = given.people.with(
                "Người Xã Khác", given.communes(1).getFirst().id(), "Văn phòng", loa.organization.Role.ADMINISTRATOR);

        assertThatThrownBy(() -> given.desk.decide(decree, "", stranger)).isInstanceOf(AccessDeniedException.class);
        assertThat(given.drafting.addPart(
                        given.draft(given.today), communes.getFirst().name(), "", given.administrator))
                .map(DecreeRefusal::why)
                .contains(Why.HEIR_MISSING);
    }

    @Test
    void a_plan_that_is_issued_again_leaves_inherited_tasks_with_their_heir() {
        var communes = given.communes(2);
        var duties = List.of(given.given.duty(
                "IV.7/1", "Tuyên truyền đến Nhân dân.", communes, true, loa.plan.compiler.CompiledPlan.Action.INFORM));
        var plan = given.given.plan(loa.plan.PlanId.next(), duties, null);
        var campaign = given.given.confirm(plan);
        var decree = given.draft(given.today, communes, "Xã Khe Ban Hành Lại");
        assertThat(given.decide(decree)).isEmpty();
        var inherited = given.tasks(campaign);

        var again = new loa.plan.PlanAmended(
                plan.plan(),
                2,
                plan.title(),
                plan.issuer(),
                plan.compiled(),
                plan.compiled(),
                duties,
                java.util.Map.of(),
                java.util.Map.of(),
                given.today,
                given.given.chief);
        given.publish(again);

        assertThat(given.tasks(campaign)).isEqualTo(inherited);
    }

    private void prove(Merged.Row row, Me officer) {
        var desk = given.given.desk();
        assertThat(desk.move(row.id(), new TaskMove.Start(), officer)).isEmpty();
        assertThat(desk.move(row.id(), new TaskMove.Submit(""), officer)).isEmpty();
        assertThat(desk.move(row.id(), new TaskMove.Accept(""), given.given.inspector))
                .isEmpty();
        assertThat(given.db
                        .sql("select state from work.task where id = ?")
                        .param(row.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(TaskState.PROVED.name());
    }

    private static List<UnitId> ids(List<loa.organization.Unit> units) {
        return units.stream().map(loa.organization.Unit::id).toList();
    }
}
