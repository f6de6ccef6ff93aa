package loa.organization.directory;

import static loa.organization.UnitKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 14);

    private final List<UnitLife> lives = new ArrayList<>();
    private final UnitId province = unit("Tỉnh Mây Trắng", PROVINCE, null);
    private final UnitId district = unit("Huyện Suối Mơ", DISTRICT, province);
    private final UnitId town = unit("Thị trấn Suối Mơ", TOWN, district);
    private final UnitId commune = unit("Xã Suối Mơ", COMMUNE, district);
    private final UnitId high = unit("Xã Bản Cao", COMMUNE, district);
    private final UnitId committee = unit("Ủy ban nhân dân huyện", STATE_OFFICE, district);
    private final UnitId association = unit("Hội Khuyến học huyện Suối Mơ", ASSOCIATION, district);

    TreeTest() {
        unit("Phòng Văn hóa và Thông tin", STATE_OFFICE, committee);
        unit("Phòng Giáo dục và Đào tạo", STATE_OFFICE, committee);
        unit("Trung tâm Truyền thông và Văn hóa", PUBLIC_SERVICE, committee);
        unit("Ban Tuyên giáo Huyện ủy", PARTY_BODY, district);
        unit("Hội Khuyến học tỉnh", ASSOCIATION, province);
        unit("Hội Khuyến học xã Bản Cao", ASSOCIATION, high);
        unit("Ủy ban nhân dân xã Suối Mơ", STATE_OFFICE, commune);
        unit("Trường Mầm non Hoa Ban", SCHOOL, high);
        unit("Trường TH&THCS Bản Cao", SCHOOL, high);
        unit("Thôn Pa Te", VILLAGE, high);
        var other = unit("Huyện Đèo Gió", DISTRICT, province);
        unit("Phòng Văn hóa và Thông tin", STATE_OFFICE, other);
        unit("Xã Bản Cao", COMMUNE, other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phòng Văn hoá và Thông tin               | Phòng Văn hóa và Thông tin
            Phòng VHTT                               | Phòng Văn hóa và Thông tin
            phòng vh&tt huyện                        | Phòng Văn hóa và Thông tin
            PHÒNG VĂN HÓA & THÔNG TIN HUYỆN SUỐI MƠ  | Phòng Văn hóa và Thông tin
            Trưởng phòng Văn hóa – Thông tin         | Phòng Văn hóa và Thông tin
            Phòng Giáo dục & Đào tạo                 | Phòng Giáo dục và Đào tạo
            Phòng GD-ĐT Suối Mơ                      | Phòng Giáo dục và Đào tạo
            Trung tâm TT&VH                          | Trung tâm Truyền thông và Văn hóa
            Đề nghị Ban Tuyên giáo Huyện uỷ          | Ban Tuyên giáo Huyện ủy
            Ban Tuyên giáo Huyện ủy Suối Mơ          | Ban Tuyên giáo Huyện ủy
            Hội Khuyến học                           | Hội Khuyến học huyện Suối Mơ
            Hội Khuyến học huyện                     | Hội Khuyến học huyện Suối Mơ
            HKH tỉnh Mây Trắng                       | Hội Khuyến học tỉnh
            UBND huyện                               | Ủy ban nhân dân huyện
            Uỷ ban nhân dân huyện Suối Mơ            | Ủy ban nhân dân huyện
            UBND xã Bản Cao                          | Xã Bản Cao
            Chủ tịch UBND xã Suối Mơ                 | Ủy ban nhân dân xã Suối Mơ
            thị trấn Suối Mơ                         | Thị trấn Suối Mơ
            Bản Cao                                  | Xã Bản Cao
            Hội Khuyến học xã Bản Cao                | Hội Khuyến học xã Bản Cao
            """)
    void a_paper_of_the_district_names_a_unit(String written, String meant) {
        assertThat(tree().named(written, association)).map(Unit::name).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Suối Mơ", "Phòng Tài chính", "Hội Khuyến học xã Suối Mơ", "", "các xã"})
    void a_name_that_may_mean_several_or_nobody_means_none(String written) {
        assertThat(tree().named(written, district)).isEmpty();
    }

    @Test
    void the_nearest_of_two_units_of_one_name_is_meant_and_none_without_a_place() {
        assertThat(tree().named("Xã Bản Cao", district)).map(Unit::id).contains(high);
        assertThat(tree().named("Phòng VHTT", null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            các xã, thị trấn                                | Thị trấn Suối Mơ, Xã Bản Cao, Xã Suối Mơ
            Ủy ban nhân dân các xã, thị trấn                | Thị trấn Suối Mơ, Ủy ban nhân dân xã Suối Mơ, Xã Bản Cao
            Chủ tịch UBND các xã, thị trấn trên địa bàn     | Thị trấn Suối Mơ, Ủy ban nhân dân xã Suối Mơ, Xã Bản Cao
            UBND cấp xã                                     | Thị trấn Suối Mơ, Ủy ban nhân dân xã Suối Mơ, Xã Bản Cao
            Hội Khuyến học các xã, thị trấn                 | Hội Khuyến học xã Bản Cao
            các xã, thị trấn và các đơn vị liên quan        | Thị trấn Suối Mơ, Xã Bản Cao, Xã Suối Mơ
            các trường                                      | Trường Mầm non Hoa Ban, Trường TH&THCS Bản Cao
            Các đơn vị trường học trên địa bàn huyện        | Trường Mầm non Hoa Ban, Trường TH&THCS Bản Cao
            các trường mầm non                              | Trường Mầm non Hoa Ban
            các trường THCS                                 | Trường TH&THCS Bản Cao
            Các cơ quan, đơn vị                             | Ban Tuyên giáo Huyện ủy, Phòng Giáo dục và Đào tạo, Phòng Văn hóa và Thông tin, Trung tâm Truyền thông và Văn hóa, Ủy ban nhân dân huyện
            Thủ trưởng các cơ quan đơn vị huyện             | Ban Tuyên giáo Huyện ủy, Phòng Giáo dục và Đào tạo, Phòng Văn hóa và Thông tin, Trung tâm Truyền thông và Văn hóa, Ủy ban nhân dân huyện
            các phòng, ban, ngành, đoàn thể                 | Ban Tuyên giáo Huyện ủy, Hội Khuyến học huyện Suối Mơ, Phòng Giáo dục và Đào tạo, Phòng Văn hóa và Thông tin, Ủy ban nhân dân huyện
            các thôn, bản, tổ dân phố                       | Thôn Pa Te
            các xã Bản Cao, Suối Mơ                         | Xã Bản Cao, Xã Suối Mơ
            các xã Bản Cao và thị trấn Suối Mơ              | Thị trấn Suối Mơ, Xã Bản Cao
            """)
    void a_collective_name_stands_for_its_members(String written, String members) {
        assertThat(tree().members(written, association))
                .extracting(Unit::name)
                .containsExactlyInAnyOrder(members.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"một số xã", "các đơn vị liên quan", "các doanh nghiệp", "các tầng lớp Nhân dân"})
    void a_collective_that_does_not_say_which_has_no_members(String written) {
        assertThat(tree().members(written, district)).isEmpty();
    }

    @Test
    void names_sort_as_vietnamese_readers_expect() {
        assertThat(tree().children(district))
                .extracting(Unit::name)
                .containsExactly(
                        "Ban Tuyên giáo Huyện ủy",
                        "Hội Khuyến học huyện Suối Mơ",
                        "Ủy ban nhân dân huyện",
                        "Thị trấn Suối Mơ",
                        "Xã Bản Cao",
                        "Xã Suối Mơ");
        assertThat(List.of("Đà", "Ca", "Dung", "Ơ", "Ô", "O").stream().sorted(Tree.VIETNAMESE))
                .containsExactly("Ca", "Dung", "Đà", "O", "Ô", "Ơ");
        assertThat(town).isNotEqualTo(commune);
    }

    private Tree tree() {
        return new Directory(lives, List.of()).on(DAY);
    }

    private UnitId unit(String name, UnitKind kind, @Nullable UnitId parent) {
        var life = UnitLife.founded(UnitId.next(), name, kind, parent, LocalDate.of(2020, 1, 1), null);
        lives.add(life);
        return life.id();
    }
}
