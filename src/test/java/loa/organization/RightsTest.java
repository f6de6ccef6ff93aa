package loa.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.LoaTest;
import loa.organization.directory.DirectoryLoader;
import org.junit.jupiter.api.Test;

@LoaTest
class RightsTest {

    private final People people;
    private final Rights rights;
    private final Persons everybody;
    private final PersonDesk persons;
    private final CampaignUnits campaigns;

    RightsTest(People people, Rights rights, Persons everybody, PersonDesk persons, CampaignUnits campaigns) {
        this.people = people;
        this.rights = rights;
        this.everybody = everybody;
        this.persons = persons;
        this.campaigns = campaigns;
    }

    @Test
    void a_role_holds_at_its_unit_and_below_and_nowhere_else() {
        var district = people.district("Huyện Rừng Quyền");
        var culture = people.unit("Phòng Văn hóa và Thông tin", UnitKind.STATE_OFFICE, district.id());
        var commune = people.unit("Xã Suối Quyền", UnitKind.COMMUNE, district.id());
        var chief = people.chief("Sùng A Lử", district.id());
        var officer = people.officer("Giàng Thị Mẩy", culture.id());

        assertThat(rights.may(chief, Power.CHECK_PROOF, null, commune.id())).isTrue();
        assertThat(rights.may(officer, Power.DO_TASK, null, culture.id())).isTrue();
        assertThat(rights.may(officer, Power.DO_TASK, null, commune.id())).isFalse();
        assertThat(rights.may(officer, Power.CHECK_PROOF, null, culture.id())).isFalse();
    }

    @Test
    void the_task_of_a_commune_is_not_done_by_the_district() {
        var district = people.district("Huyện Rừng Quyền");
        var commune = people.unit("Xã Suối Quyền", UnitKind.COMMUNE, district.id());
        var school = people.unit("Trường Tiểu học Suối Quyền", UnitKind.SCHOOL, commune.id());
        var office = people.unit("Văn phòng", UnitKind.STATE_OFFICE, district.id());
        var officer = people.officer("Lò Văn Pành", district.id());

        assertThat(rights.may(officer, Power.DO_TASK, null, office.id())).isTrue();
        assertThat(rights.may(officer, Power.DO_TASK, null, commune.id())).isFalse();
        assertThat(rights.units(officer, Power.DO_TASK, null))
                .contains(district.id(), office.id())
                .doesNotContain(commune.id(), school.id());
    }

    @Test
    void a_campaign_is_seen_by_who_takes_part_and_run_by_its_issuer() {
        var district = people.district("Huyện Rừng Quyền");
        var issuer = people.unit("Hội Khuyến học huyện", UnitKind.ASSOCIATION, district.id());
        var owner = people.unit("Trung tâm Văn hóa", UnitKind.PUBLIC_SERVICE, district.id());
        var other = people.unit("Trạm Thú y", UnitKind.PUBLIC_SERVICE, district.id());
        var campaign = UUID.randomUUID();
        campaigns.issued(campaign, issuer.id());
        campaigns.takePart(campaign, List.of(owner.id()));
        var chief = people.chief("Chủ tịch Hội", issuer.id());
        var partner = people.chief("Giám đốc", owner.id());
        var stranger = people.chief("Trạm trưởng", other.id());

        assertThat(rights.may(chief, Power.RUN_CAMPAIGN, campaign, null)).isTrue();
        assertThat(rights.may(partner, Power.RUN_CAMPAIGN, campaign, null)).isFalse();
        assertThat(rights.may(partner, Power.SEE_CAMPAIGN, campaign, null)).isTrue();
        assertThat(rights.may(stranger, Power.SEE_CAMPAIGN, campaign, null)).isFalse();
        assertThat(rights.campaigns(partner)).containsExactly(campaign);
        assertThat(rights.campaigns(stranger)).isEmpty();
    }

    @Test
    void an_administrator_has_no_power_over_campaigns() {
        var campaign = UUID.randomUUID();
        var administrator = people.administrator();
        campaigns.issued(campaign, new UnitId(administrator.unit()));

        assertThat(rights.may(administrator, Power.ADMINISTER, null, new UnitId(administrator.unit())))
                .isTrue();
        assertThat(rights.may(administrator, Power.SEE_CAMPAIGN, campaign, null))
                .isFalse();
    }

    @Test
    void a_role_for_one_campaign_holds_in_no_other() {
        var unit = people.unit(
                "Xã Suối Riêng",
                UnitKind.COMMUNE,
                people.district("Huyện Rừng Quyền").id());
        var mine = UUID.randomUUID();
        var other = UUID.randomUUID();
        campaigns.takePart(other, List.of(unit.id()));
        var me = people.with("Hờ A Dê", unit.id(), "Cộng tác viên");
        persons.grant(new PersonId(me.person()), Role.OFFICER, unit.id(), mine, null);

        assertThat(rights.may(me, Power.DO_TASK, mine, unit.id())).isTrue();
        assertThat(rights.may(me, Power.SEE_CAMPAIGN, mine, null)).isTrue();
        assertThat(rights.may(me, Power.DO_TASK, other, unit.id())).isFalse();
        assertThat(rights.may(me, Power.SEE_CAMPAIGN, other, null)).isFalse();
        assertThat(rights.campaigns(me)).containsExactly(mine);
    }

    @Test
    void the_sole_heir_of_a_unit_has_its_tasks_too() {
        var officer = people.officer("Mùa A Páo", DirectoryLoader.id("xa-hanh-phuc"));

        assertThat(rights.may(officer, Power.DO_TASK, null, DirectoryLoader.id("xa-ban-cong")))
                .isTrue();
        assertThat(rights.may(officer, Power.DO_TASK, null, DirectoryLoader.id("xa-ban-mu")))
                .isFalse();
        assertThat(rights.may(officer, Power.DO_TASK, null, DirectoryLoader.id("huyen-tram-tau")))
                .as("the district went to four communes")
                .isFalse();
    }

    @Test
    void whom_a_task_can_be_given_to_are_those_who_may_do_it() {
        var unit = people.unit(
                "Xã Suối Chọn",
                UnitKind.COMMUNE,
                people.district("Huyện Rừng Quyền").id());
        var officer = people.officer("Thào Thị Sua", unit.id());
        people.inspector("Kiểm tra viên", unit.id());

        assertThat(everybody.who(Power.DO_TASK, UUID.randomUUID(), unit.id()))
                .containsExactly(new PersonId(officer.person()));
    }

    @Test
    void who_reaches_hundreds_of_units_sees_the_same_campaigns() {
        var mine = people.district("Huyện Bản Cò").id();
        var other = people.district("Huyện Nà Hỳ").id();
        var led = UUID.randomUUID();
        var shared = UUID.randomUUID();
        var foreign = UUID.randomUUID();
        campaigns.issued(led, mine);
        campaigns.issued(shared, other);
        campaigns.takePart(shared, List.of(mine));
        campaigns.issued(foreign, other);

        var units = Stream.concat(
                        Stream.of(mine),
                        Stream.generate(() -> new UnitId(UUID.randomUUID()))
                                .limit(CampaignUnits.MANY * (campaigns.all().size() + 1L)))
                .collect(Collectors.toSet());
        assertThat(campaigns.campaigns(units)).containsExactlyInAnyOrder(led, shared);
        assertThat(campaigns.campaigns(Set.of(mine))).containsExactlyInAnyOrder(led, shared);
    }
}
