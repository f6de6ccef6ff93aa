package loa.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import loa.LoaTest;
import loa.organization.UnitDesk.Outcome;
import loa.organization.directory.DirectoryLoader;
import loa.organization.directory.UnitRegister;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

@LoaTest
class UnitsTest {

    private static final LocalDate IN_2024 = LocalDate.of(2024, 10, 15);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private final Units units;
    private final UnitDesk desk;
    private final People people;
    private final DirectoryLoader loader;
    private final UnitRegister register;

    UnitsTest(Units units, UnitDesk desk, People people, DirectoryLoader loader, UnitRegister register) {
        this.units = units;
        this.desk = desk;
        this.people = people;
        this.loader = loader;
        this.register = register;
    }

    @Test
    void the_old_district_has_twelve_communes_and_the_new_province_four_of_them() {
        var district = DirectoryLoader.id("huyen-tram-tau");
        var province = DirectoryLoader.id("tinh-lao-cai");

        assertThat(units.members("các xã, thị trấn", district, IN_2024)).hasSize(12);
        assertThat(units.members("các xã", province, AFTER))
                .extracting(Unit::name)
                .containsExactly("Xã Hạnh Phúc", "Xã Phình Hồ", "Xã Tà Xi Láng", "Xã Trạm Tấu");
        assertThat(units.find(district, LAST)).isPresent();
        assertThat(units.find(district, AFTER)).isEmpty();
    }

    @Test
    void a_unit_that_went_on_has_another_parent_and_the_others_have_heirs() {
        var unchanged = DirectoryLoader.id("xa-ta-xi-lang");

        assertThat(units.find(unchanged, LAST).orElseThrow().parent()).isEqualTo(DirectoryLoader.id("huyen-tram-tau"));
        assertThat(units.find(unchanged, AFTER).orElseThrow().parent()).isEqualTo(DirectoryLoader.id("tinh-lao-cai"));
        assertThat(units.successors(DirectoryLoader.id("xa-ban-mu")))
                .extracting(Unit::name)
                .containsExactly("Xã Phình Hồ");
        assertThat(units.predecessors(DirectoryLoader.id("xa-hanh-phuc")))
                .extracting(Unit::name)
                .containsExactly("Huyện Trạm Tấu", "Thị trấn Trạm Tấu", "Xã Bản Công", "Xã Hát Lừu", "Xã Xà Hồ");
    }

    @Test
    void a_name_means_the_unit_of_its_day() {
        var then = units.named("xã Trạm Tấu", DirectoryLoader.id("huyen-tram-tau"), IN_2024);
        var now = units.named("xã Trạm Tấu", DirectoryLoader.id("tinh-lao-cai"), AFTER);

        assertThat(then).map(Unit::id).contains(DirectoryLoader.id("xa-tram-tau-cu"));
        assertThat(now).map(Unit::id).contains(DirectoryLoader.id("xa-tram-tau"));
        assertThat(units.named("Xã Hát Lìu", DirectoryLoader.id("huyen-tram-tau"), IN_2024))
                .map(Unit::name)
                .contains("Xã Hát Lừu");
    }

    @Test
    void loading_the_shipped_units_again_changes_nothing() {
        var before = register.directory().lives();

        loader.run(null);

        assertThat(register.directory().lives()).isEqualTo(before);
    }

    @Test
    void a_renamed_unit_keeps_its_old_name_for_papers_of_then() {
        var administrator = people.administrator();
        var district = people.district("Huyện Đổi Tên");
        var centre = people.unit("Đài Truyền thanh", UnitKind.PUBLIC_SERVICE, district.id());
        var change = LocalDate.of(2024, 6, 1);

        desk.move(centre.id(), new UnitMove.Rename("Trung tâm Văn hóa", change), administrator);

        assertThat(units.find(centre.id(), change.minusDays(1))).map(Unit::name).contains("Đài Truyền thanh");
        assertThat(units.find(centre.id(), change)).map(Unit::name).contains("Trung tâm Văn hóa");
        assertThat(units.named("Đài Truyền thanh", district.id(), change))
                .map(Unit::id)
                .contains(centre.id());
    }

    @Test
    void what_cannot_be_is_refused_with_its_reason() {
        var administrator = people.administrator();
        var district = people.district("Huyện Từ Chối");
        var commune = people.unit("Xã Một", UnitKind.COMMUNE, district.id());
        var day = LocalDate.of(2025, 1, 1);

        assertThat(desk.found(found("xã một", district.id(), day), administrator))
                .isEqualTo(new Outcome.Refused(UnitRefusal.NAME_TAKEN));
        assertThat(desk.found(found(" ", district.id(), day), administrator))
                .isEqualTo(new Outcome.Refused(UnitRefusal.NAME_MISSING));
        assertThat(desk.found(found("Xã Hai", district.id(), LocalDate.of(2000, 1, 1)), administrator))
                .isEqualTo(new Outcome.Refused(UnitRefusal.PARENT_MISSING));
        assertThat(desk.move(district.id(), new UnitMove.MoveUnder(commune.id(), day), administrator))
                .isEqualTo(new Outcome.Refused(UnitRefusal.BELOW_ITSELF));
        assertThat(desk.move(district.id(), new UnitMove.Abolish(day, List.of()), administrator))
                .isEqualTo(new Outcome.Refused(UnitRefusal.HAS_UNITS_BELOW));
        assertThat(desk.move(commune.id(), new UnitMove.Abolish(day, List.of(commune.id())), administrator))
                .isEqualTo(new Outcome.Refused(UnitRefusal.HEIR_MISSING));
        assertThat(desk.move(commune.id(), new UnitMove.Rename("Xã Cũ", LocalDate.of(1999, 1, 1)), administrator))
                .isEqualTo(new Outcome.Refused(UnitRefusal.NOT_ITS_DAY));
    }

    @Test
    void the_heir_of_an_abolished_unit_takes_over_what_was_below_it() {
        var administrator = people.administrator();
        var district = people.district("Huyện Sáp Nhập");
        var old = people.unit("Xã Cũ", UnitKind.COMMUNE, district.id());
        var heir = people.unit("Xã Mới", UnitKind.COMMUNE, district.id());
        var school = people.unit("Trường Tiểu học", UnitKind.SCHOOL, old.id());

        desk.move(old.id(), new UnitMove.Abolish(LAST, List.of(heir.id())), administrator);

        assertThat(units.find(school.id(), LAST).orElseThrow().parent()).isEqualTo(old.id());
        assertThat(units.find(school.id(), AFTER).orElseThrow().parent()).isEqualTo(heir.id());
        assertThat(units.successors(old.id())).extracting(Unit::id).containsExactly(heir.id());
    }

    @Test
    void only_who_administers_a_unit_changes_it() {
        var district = people.district("Huyện Có Chủ");
        var elsewhere = people.district("Huyện Bên Cạnh");
        var neighbour = people.with("Vàng A Súa", elsewhere.id(), "Quản trị", Role.ADMINISTRATOR);
        var own = people.with("Sùng Thị Chu", district.id(), "Quản trị", Role.ADMINISTRATOR);

        assertThat(desk.found(found("Xã Được", district.id(), IN_2024), own)).isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> desk.found(found("Xã Không", district.id(), IN_2024), neighbour))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.found("Tỉnh Không", UnitKind.PROVINCE, null, IN_2024, own))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static UnitMove.Found found(String name, UnitId parent, LocalDate from) {
        return new UnitMove.Found(name, UnitKind.COMMUNE, parent, from, null, List.of());
    }
}
