package loa.plan.compiler.fact;

import static loa.plan.compiler.CompiledPlan.Action.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.plan.compiler.CompiledPlan.DutyRole;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.plan.compiler.CompiledPlan.Topic;
import loa.plan.compiler.CompiledPlan.Unit;
import loa.plan.compiler.CompiledPlan.WindowSubject;
import org.junit.jupiter.api.Test;

/** Small plans in other styles than the real ones. */
class OtherPlansTest {

    /** A letter: the unit and what it is to do stand in one paragraph. */
    private static final Draft LETTER = Draft.of("2025-06-02", "Hội thao nông dân phường Tân Lộc", """
            preamble/1 PREAMBLE Hội thao nông dân phường dự kiến tổ chức trong 01 ngày, ngày 20/6/2025.
            1 DUTY Giao công chức Văn hóa - Xã hội chủ trì, phối hợp với Hội Nông dân phường thiết kế maket, trình Chủ tịch Ủy ban nhân dân phường duyệt trước ngày 10/6.
            2 DUTY Hội Nông dân phường luyện tập 03 tiết mục văn nghệ; báo cáo kết quả về công chức Văn hóa - Xã hội trước 16 giờ ngày 25/6/2025.
            3 DUTY Công an phường, Ban Chỉ huy Quân sự phường: Xây dựng phương án bảo đảm an ninh, trật tự trong thời gian diễn ra Hội thao.
            4 DUTY Trạm Y tế trực cấp cứu (nếu có yêu cầu).
            5 DUTY Kinh phí: Giao công chức Tài chính - Kế toán tham mưu bố trí từ ngân sách phường.
            6 DUTY Các trưởng khu vực thông báo trên loa truyền thanh, nhóm Zalo; cử 20 đoàn viên dọn sân.
            """);

    @Test
    void a_letter_names_its_units_before_their_tasks() {
        assertThat(LETTER.facts().units())
                .extracting(Unit::name)
                .containsExactly(
                        "công chức Văn hóa - Xã hội",
                        "Hội Nông dân phường",
                        "Công an phường, Ban Chỉ huy Quân sự phường",
                        "Trạm Y tế",
                        "Các trưởng khu vực",
                        "công chức Tài chính - Kế toán");
        assertThat(LETTER.duty("1").partners()).containsExactly("hoi-nong-dan-phuong");
        assertThat(LETTER.duty("2").partners()).containsExactly("cong-chuc-van-hoa-xa-hoi");
        assertThat(LETTER.duty("6").channels()).containsExactlyInAnyOrder(ChannelKind.LOUDSPEAKER, ChannelKind.ZALO);
    }

    @Test
    void a_letter_tells_actions_times_and_who_approves() {
        assertThat(LETTER.facts().eventStartsOn()).isEqualTo(LocalDate.of(2025, 6, 20));
        assertThat(LETTER.facts().eventEndsOn()).isEqualTo(LocalDate.of(2025, 6, 20));
        assertThat(LETTER.duty("1").actions()).containsExactly(PREPARE, SUBMIT);
        assertThat(LETTER.duty("1").deadline().date()).isEqualTo(LocalDate.of(2025, 6, 10));
        assertThat(LETTER.duty("3").actions()).containsExactly(PREPARE, PROTECT);
        assertThat(LETTER.duty("3").phases()).containsExactly(Phase.DURING);
        assertThat(LETTER.duty("4").conditional()).isTrue();
        assertThat(LETTER.duty("5").actions()).containsExactly(ADVISE, FUND);
        assertThat(LETTER.facts().approvals()).singleElement().satisfies(approval -> {
            assertThat(approval.object()).isEqualTo(DutyObject.STAGE_DESIGN);
            assertThat(approval.by()).containsExactly("Chủ tịch Ủy ban nhân dân phường");
        });
    }

    /** A table: who leads, who helps and until when stand in columns. */
    private static final Draft TABLE = Draft.of("2024-09-18", "Festival Trà Shan Tuyết năm 2024", """
            III SECTION THỜI GIAN
            III/1 WINDOW Festival diễn ra từ ngày 11 đến ngày 17/11/2024.
            III/2 WINDOW Trưng bày sản phẩm: thời gian cụ thể thông báo sau.
            IV SECTION PHÂN CÔNG NHIỆM VỤ
            IV/r1 DUTY [Nội dung; Chủ trì; Phối hợp; Thời hạn] Thiết kế, in 500 áp phích, 2.000 tờ rơi | Phòng VH&TT | Hội LHPN huyện; Huyện đoàn | 15/9/2024
            IV/r2 DUTY [Nội dung; Chủ trì; Phối hợp; Thời hạn] Đăng 10 tin trên Cổng thông tin điện tử | Hội Liên hiệp Phụ nữ huyện | Phòng Văn hóa và Thông tin | Hàng tuần
            IV/r3 DUTY [Nội dung; Chủ trì; Phối hợp; Thời hạn] Báo cáo tổng kết | Như trên | | Sau khi kết thúc 7 ngày
            IV/r4 DUTY [Nội dung; Chủ trì; Phối hợp; Thời hạn] Tổng duyệt chương trình nghệ thuật | Phòng Văn hóa và Thông tin | | Theo thông báo của Ban Tổ chức
            IV/r5 DUTY [Nội dung; Chủ trì; Phối hợp; Thời hạn] Phát thanh bằng tiếng Mông | UBND các xã | | Tháng 10/2024
            """);

    @Test
    void a_table_gives_owner_partners_and_deadline_by_column() {
        assertThat(TABLE.facts().units())
                .extracting(Unit::name)
                .containsExactlyInAnyOrder("Phòng Văn hóa và Thông tin", "Hội Liên hiệp Phụ nữ huyện", "UBND các xã");
        assertThat(TABLE.duty("IV/r1").unit()).isEqualTo("phong-van-hoa-va-thong-tin");
        assertThat(TABLE.duty("IV/r1").partners()).containsExactly("hoi-lien-hiep-phu-nu-huyen");
        assertThat(TABLE.duty("IV/r1").deadline().date()).isEqualTo(LocalDate.of(2024, 9, 15));
        assertThat(TABLE.duty("IV/r3").unit()).isEqualTo("hoi-lien-hiep-phu-nu-huyen");
        assertThat(TABLE.duty("IV/r3").deadline().offsetDays()).isEqualTo(7);
        assertThat(TABLE.duty("IV/r5").deadline().date()).isEqualTo(LocalDate.of(2024, 10, 31));
        assertThat(TABLE.duty("IV/r5").languages()).containsExactly("hmn");
    }

    @Test
    void what_is_left_to_a_notice_is_told() {
        assertThat(TABLE.facts().findings())
                .filteredOn(finding -> finding.code().equals("TO_BE_ANNOUNCED"))
                .extracting(finding -> finding.clause())
                .containsExactlyInAnyOrder("III/2", "IV/r4");
        assertThat(TABLE.facts().windows()).last().satisfies(window -> {
            assertThat(window.subject()).isEqualTo(WindowSubject.EXHIBITION);
            assertThat(window.toBeAnnounced()).isTrue();
        });
    }

    /** A plan of a commune: sections by phase, people by name, and a heading that joins bodies. */
    private static final Draft COMMUNE = Draft.of("2024-11-28", "Ngày hội văn hóa các dân tộc xã Mường Hoa", """
            II SECTION NỘI DUNG
            II.1 SECTION Giai đoạn trước Ngày hội
            II.1/1 TOPIC Ý nghĩa, quy mô của Ngày hội.
            II.2 SECTION Giai đoạn diễn ra Ngày hội
            II.2/1 TOPIC Các cuộc thi đấu.
            II.3 SECTION Từ ngày 30/12/2024 đến ngày 05/01/2025
            II.3/1 TOPIC Kết quả của các thôn.
            II/1 TOPIC Sau Ngày hội: gương nghệ nhân.
            IV SECTION THỜI GIAN
            IV/1 WINDOW Ngày hội diễn ra trong 02 ngày: 28 và 29/12/2024.
            V SECTION PHÂN CÔNG
            V.1 SECTION Công chức Văn hóa - Xã hội (cơ quan thường trực):
            V.1/1 DUTY Soạn 05 tin, dịch sang tiếng Mông, tiếng Giáy; phát trên loa các thôn hằng ngày.
            V.1/2 DUTY Thiết kế, in 12 băng rôn; trình Trưởng Ban Tổ chức duyệt trước ngày 08/12; treo xong trước Ngày hội 07 ngày.
            V.2 SECTION Hội Phụ nữ, Hội Nông dân
            V.2/1 DUTY Phối hợp với Công chức Văn hóa - Xã hội vận động các hộ treo cờ trong 2 ngày hội.
            V.3 SECTION Phân công thành viên phụ trách thôn
            V.3/1 DUTY Ông Vàng A Páo kiểm tra, đôn đốc thôn Tả Van.
            V.3/2 DUTY Đồng chí Giàng Thị Mai, Phó Chủ tịch UBND xã, duyệt các phóng sự, video.
            """);

    @Test
    void topics_have_the_phases_of_their_heading_or_lead() {
        assertThat(COMMUNE.facts().topics())
                .extracting(Topic::phases)
                .containsExactly(
                        List.of(Phase.BEFORE), List.of(Phase.DURING), List.of(Phase.AFTER), List.of(Phase.AFTER));
    }

    @Test
    void people_own_duties_by_their_names_alone() {
        assertThat(COMMUNE.facts().units())
                .extracting(Unit::name)
                .containsExactlyInAnyOrder(
                        "Công chức Văn hóa - Xã hội", "Hội Phụ nữ, Hội Nông dân", "Vàng A Páo", "Giàng Thị Mai");
        assertThat(COMMUNE.duty("V.3/1").actions()).containsExactly(INSPECT);
        assertThat(COMMUNE.duty("V.3/2").actions()).containsExactly(APPROVE);
        assertThat(COMMUNE.duty("V.3/2").objects()).containsExactly(DutyObject.REPORTAGE);
    }

    @Test
    void a_duty_of_several_deeds_has_them_all_in_order() {
        var broadcast = COMMUNE.duty("V.1/1");
        assertThat(broadcast.actions()).containsExactly(PRODUCE, TRANSLATE, BROADCAST);
        assertThat(broadcast.languages()).containsExactly("hmn", "pcc");
        assertThat(broadcast.steps()).hasSize(3);
        var banners = COMMUNE.duty("V.1/2");
        assertThat(banners.actions()).containsExactly(PREPARE, SUBMIT, DISPLAY);
        assertThat(banners.deadline().date()).isEqualTo(LocalDate.of(2024, 12, 8));
        var together = COMMUNE.duty("V.2/1");
        assertThat(together.role()).isEqualTo(DutyRole.COORDINATE);
        assertThat(together.partners()).containsExactly("cong-chuc-van-hoa-xa-hoi");
        assertThat(together.phases()).containsExactly(Phase.DURING);
    }

    /** A plan with two approvers, wrong dates and a unit that does not get the plan. */
    private static final Draft FAULTY = Draft.of("2023-04-03", "Đại hội Công đoàn ngành Dệt may", """
            III SECTION THỜI GIAN
            III/1 WINDOW Tuyên truyền: từ ngày 20/6 đến ngày 10/6/2023.
            IV SECTION TỔ CHỨC THỰC HIỆN
            IV.1 SECTION Ban Nữ công
            IV.1/1 DUTY Chuẩn bị maket, khẩu hiệu trình Văn phòng Công đoàn duyệt trước ngày 31/4/2023.
            IV.2 SECTION Văn phòng Công đoàn
            IV.2/1 DUTY Duyệt maket, khẩu hiệu.
            IV.3 SECTION Đề nghị Ban Tuyên giáo Đảng ủy
            IV.3/1 DUTY Thẩm định maket trang trí khánh tiết.
            recipients/1 RECIPIENT Văn phòng Công đoàn (th)
            recipients/2 RECIPIENT Công đoàn cơ sở (th)
            recipients/3 RECIPIENT Ban Tuyên giáo Đảng ủy (ph)
            """);

    @Test
    void what_contradicts_itself_is_told_where_it_stands() {
        assertThat(FAULTY.facts().findings())
                .extracting(finding -> finding.code() + " " + finding.clause())
                .containsExactlyInAnyOrder(
                        "EVENT_DATE_UNKNOWN null",
                        "DATE_ORDER III/1",
                        "DATE_INVALID IV.1/1",
                        "NO_DEADLINE IV.2/1",
                        "NO_DEADLINE IV.3/1",
                        "JOINT_APPROVAL null",
                        "APPROVAL_MISMATCH IV.1/1",
                        "UNIT_NOT_RECIPIENT null",
                        "UNIT_WITHOUT_DUTY recipients/2");
        assertThat(FAULTY.duty("IV.1/1").deadline()).isNull();
    }

    @Test
    void each_fact_tells_its_rule_and_its_words() {
        var facts = COMMUNE.facts();

        var language = facts.why().stream()
                .filter(why -> why.fact().equals("duty.language"))
                .toList();
        assertThat(language)
                .extracting(why -> why.value() + "=" + COMMUNE.words(why.words()))
                .containsExactly("hmn=Mông", "pcc=Giáy");
        assertThat(facts.why())
                .filteredOn(why -> why.fact().equals("duty.deadline"))
                .extracting(why -> COMMUNE.words(why.words()))
                .contains("hằng ngày", "trước ngày 08/12");
        assertThat(facts.duties())
                .map(Duty::clause)
                .allSatisfy(clause -> assertThat(facts.why())
                        .anySatisfy(why -> assertThat(why.fact() + why.clause()).isEqualTo("duty.unit" + clause)));
    }
}
