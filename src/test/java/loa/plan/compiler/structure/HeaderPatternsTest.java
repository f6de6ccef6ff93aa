package loa.plan.compiler.structure;

import static loa.plan.compiler.structure.Plans.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import loa.plan.compiler.CompiledPlan.Document;
import loa.plan.compiler.CompiledPlan.Signatory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The surface patterns of type, letterhead, title, basis and signature. */
class HeaderPatternsTest {

    private static final String BODY = "\n\nI. TỔ CHỨC THỰC HIỆN\n1. Phòng Văn hóa và Thông tin chủ trì treo cờ.\n";

    private static Document document(String head) {
        return read(head + BODY).document();
    }

    @ParameterizedTest
    @CsvSource({
        "NGHỊ QUYẾT,NGHI_QUYET",
        "QUYẾT ĐỊNH,QUYET_DINH",
        "CHỈ THỊ,CHI_THI",
        "QUY CHẾ,QUY_CHE",
        "QUY ĐỊNH,QUY_DINH",
        "THÔNG CÁO,THONG_CAO",
        "THÔNG BÁO,THONG_BAO",
        "HƯỚNG DẪN,HUONG_DAN",
        "CHƯƠNG TRÌNH,CHUONG_TRINH",
        "KẾ HOẠCH,KE_HOACH",
        "PHƯƠNG ÁN,PHUONG_AN",
        "ĐỀ ÁN,DE_AN",
        "DỰ ÁN,DU_AN",
        "BÁO CÁO,BAO_CAO",
        "BIÊN BẢN,BIEN_BAN",
        "TỜ TRÌNH,TO_TRINH",
        "HỢP ĐỒNG,HOP_DONG",
        "CÔNG VĂN,CONG_VAN",
        "CÔNG ĐIỆN,CONG_DIEN",
        "BẢN GHI NHỚ,BAN_GHI_NHO",
        "BẢN THỎA THUẬN,BAN_THOA_THUAN",
        "BẢN THOẢ THUẬN,BAN_THOA_THUAN",
        "GIẤY ỦY QUYỀN,GIAY_UY_QUYEN",
        "GIẤY MỜI,GIAY_MOI",
        "GIẤY GIỚI THIỆU,GIAY_GIOI_THIEU",
        "GIẤY NGHỈ PHÉP,GIAY_NGHI_PHEP",
        "PHIẾU GỬI,PHIEU_GUI",
        "PHIẾU CHUYỂN,PHIEU_CHUYEN",
        "PHIẾU BÁO,PHIEU_BAO",
        "THƯ CÔNG,THU_CONG",
        "K Ế  H O Ạ C H,KE_HOACH",
        "Kế HOạCH,KE_HOACH",
        "Kế hoạch,KE_HOACH",
        "DỰ THẢO KẾ HOẠCH,KE_HOACH"
    })
    void all_types_of_the_decree_are_known(String line, String kind) {
        assertThat(document(line + "\nTuyên truyền Ngày hội Sách").kind()).isEqualTo(kind);
    }

    @Test
    void p01_a_letter_has_no_type_line_but_a_subject() {
        var letter = document("""
                UBND XÃ TRUNG MÔN
                Số: 58/UBND-VHXH
                V/v treo cờ chào mừng
                Ngày hội Sách năm 2025
                Trung Môn, ngày 02 tháng 4 năm 2025

                Kính gửi: Các thôn trong xã.""");

        assertThat(letter.kind()).isEqualTo("CONG_VAN");
        assertThat(letter.title()).isEqualTo("treo cờ chào mừng Ngày hội Sách năm 2025");
        assertThat(letter.number()).isEqualTo("58/UBND-VHXH");
        assertThat(letter.issuedAt()).isEqualTo("Trung Môn");
    }

    @Test
    void p01_a_decision_keeps_its_own_header_above_the_plan_it_issues() {
        var structure = read("""
                ỦY BAN NHÂN DÂN
                XÃ TRUNG MÔN
                Số: 9/QĐ-UBND
                Trung Môn, ngày 01 tháng 3 năm 2025
                QUYẾT ĐỊNH
                Ban hành Kế hoạch tuyên truyền Ngày hội Sách
                CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ
                Căn cứ Luật Xuất bản ngày 20 tháng 11 năm 2012;
                QUYẾT ĐỊNH:
                Điều 1. Ban hành kèm theo Quyết định này Kế hoạch tuyên truyền Ngày hội Sách.
                Điều 2. Các thôn chịu trách nhiệm thi hành Quyết định này./.
                Nơi nhận:
                - Như Điều 2;
                - Lưu: VT.
                CHỦ TỊCH
                Hà Văn Tuyên
                ỦY BAN NHÂN DÂN
                XÃ TRUNG MÔN
                KẾ HOẠCH
                Tuyên truyền Ngày hội Sách
                (Kèm theo Quyết định số 9/QĐ-UBND ngày 01/3/2025)
                I. TỔ CHỨC THỰC HIỆN
                1. Các thôn treo cờ.
                """);

        assertThat(structure.document().kind()).isEqualTo("QUYET_DINH");
        assertThat(structure.document().title()).isEqualTo("Ban hành Kế hoạch tuyên truyền Ngày hội Sách");
        assertThat(structure.document().signatory()).isEqualTo(new Signatory(null, "CHỦ TỊCH", "Hà Văn Tuyên"));
        assertThat(structure.event().name()).isEqualTo("Ngày hội Sách");
        assertThat(structure.clauses())
                .extracting(clause -> clause.id() + " " + clause.kind())
                .containsExactly(
                        "preamble/1 BASIS",
                        "D1 NOTE",
                        "D2 NOTE",
                        "recipients/1 RECIPIENT",
                        "recipients/2 RECIPIENT",
                        "I SECTION",
                        "I.1 DUTY");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Số 41 /KH-BTV,41/KH-BTV",
                "Số:        /KH-UBND,-",
                "Số :     /KH – UBND,-",
                "Số: ……/KH-HKH,-",
                "Số 15-HD/BTGHU,15-HD/BTGHU",
                "Số: 07/KH-HKH,07/KH-HKH",
                "Số: 112/2024/KH-UBND,112/2024/KH-UBND",
                "số 5 / KH - HLHPN,5/KH-HLHPN"
            })
    void p02_to_p05_numbers_with_stray_spaces_blanks_and_party_form(String line, String number) {
        assertThat(document("HỘI PHỤ NỮ XÃ\n" + line + "\nKẾ HOẠCH\nTuyên truyền Ngày hội Sách")
                        .number())
                .isEqualTo(number);
    }

    @Test
    void p06_a_star_below_the_name_at_the_left_and_the_state_title_at_the_right() {
        var document = document("""
                HỘI NÔNG DÂN TỈNH A          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                   TIỂU BAN KHÁNH TIẾT          Độc lập - Tự do - Hạnh phúc
                        *
                   Số 3-KH/HND               A, ngày 9 tháng 5 năm 2023
                KẾ HOẠCH
                Tuyên truyền Ngày hội Sách""");

        assertThat(document.issuer()).isEqualTo("HỘI NÔNG DÂN TỈNH A TIỂU BAN KHÁNH TIẾT");
        assertThat(document.number()).isEqualTo("3-KH/HND");
        assertThat(document.issuedOn()).isEqualTo(LocalDate.parse("2023-05-09"));
    }

    @Test
    void p06_columns_may_run_together_on_one_line() {
        var document = document("""
                ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                XÃ TRUNG MÔN Độc lập - Tự do - Hạnh phúc
                Số: 9/KH-UBND Trung Môn, ngày 9 tháng 5 năm 2023
                KẾ HOẠCH
                Tuyên truyền Ngày hội Sách""");

        assertThat(document.issuer()).isEqualTo("ỦY BAN NHÂN DÂN XÃ TRUNG MÔN");
        assertThat(document.number()).isEqualTo("9/KH-UBND");
        assertThat(document.issuedAt()).isEqualTo("Trung Môn");
    }

    @Test
    void p07_a_blank_day_is_no_date() {
        var document =
                document("HỘI PHỤ NỮ\nHà Giang, ngày     tháng 11 năm 2020\nKẾ HOẠCH\nTuyên truyền Ngày hội Sách");

        assertThat(document.issuedOn()).isNull();
        assertThat(document.issuedAt()).isEqualTo("Hà Giang");
    }

    @Test
    void p08_the_whole_head_may_be_absent() {
        assertThat(document("KẾ HOẠCH\nTuyên truyền Ngày hội Sách"))
                .isEqualTo(new Document(
                        "KE_HOACH",
                        "Tuyên truyền Ngày hội Sách",
                        null,
                        null,
                        null,
                        null,
                        new Signatory(null, null, null)));
    }

    @Test
    void p09_to_p12_bases_narrative_and_the_line_that_issues_the_plan() {
        assertThat(Plans.outline("""
                        KẾ HOẠCH
                        Tuyên truyền Ngày hội Sách
                        Ngày hội Sách là dịp để mọi người cùng đọc.
                        Căn cứ Luật Xuất bản ngày 20 tháng 11 năm 2012;
                        Thực hiện Kế hoạch số 7/KH-SVH ngày 3/2/2025 của Sở Văn hóa; Thư viện xây dựng kế hoạch như sau:
                        Ban Tổ chức ban hành kế hoạch với những nội dung sau :
                        I. TỔ CHỨC THỰC HIỆN
                        1. Các trường học treo băng rôn.
                        """))
                .startsWith(
                        "preamble/1 PREAMBLE",
                        "preamble/2 BASIS",
                        "preamble/3 BASIS",
                        "preamble/4 PREAMBLE",
                        "I SECTION");
    }

    @Test
    void a_title_goes_over_lines_and_may_stand_beside_the_type() {
        assertThat(document("KẾ HOẠCH\nTuyên truyền Ngày hội Sách\nxã Trung Môn, nhiệm kỳ 2024 - 2029")
                        .title())
                .isEqualTo("Tuyên truyền Ngày hội Sách xã Trung Môn, nhiệm kỳ 2024 - 2029");
        assertThat(document("KẾ HOẠCH TUYÊN TRUYỀN\nNGÀY HỘI SÁCH").title()).isEqualTo("TUYÊN TRUYỀN NGÀY HỘI SÁCH");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Tuyên truyền Ngày hội Sách xã A lần thứ II | Ngày hội Sách xã A lần thứ II | -",
                "Về việc tổ chức tuyên truyền Ngày hội Sách năm 2025 | Ngày hội Sách năm 2025 | -",
                "Công tác tuyên truyền Đại hội Hội Nông dân xã A, nhiệm kỳ 2023 – 2028 | Đại hội Hội Nông dân xã A | 2023-2028",
                "Tổ chức các hoạt động tuyên truyền Ngày hội Sách | Ngày hội Sách | -",
                "Phân công nhiệm vụ tuyên truyền Đại hội Công đoàn (nhiệm kỳ 2023-2028) | Đại hội Công đoàn | 2023-2028",
                "Ban hành Kế hoạch tuyên truyền Ngày hội Sách | Ngày hội Sách | -",
                "Tuyên truyền, cổ động trực quan chào mừng Ngày hội Sách | Ngày hội Sách | -",
                "Tuyên truyền và trang trí khánh tiết Đại hội Cựu chiến binh | Đại hội Cựu chiến binh | -",
                "TUYÊN TRUYỀN NGÀY HỘI SÁCH | NGÀY HỘI SÁCH | -"
            })
    void the_event_is_the_title_without_its_opening_words(String title, String name, String term) {
        var event = EventTitle.of(title);

        assertThat(event.name()).isEqualTo(name);
        assertThat(event.term()).isEqualTo(term);
    }

    @Test
    void p52_a_signature_stands_below_or_beside_the_recipients() {
        var beside = read("KẾ HOẠCH\nTuyên truyền Ngày hội Sách" + BODY + """
                Trên đây là kế hoạch tuyên truyền. /
                Nơi nhận:                              TM. BAN CHẤP HÀNH
                - Hội Nông dân tỉnh (để b/c);            KT. CHỦ TỊCH
                - Các chi hội (t/h);                     PHÓ CHỦ TỊCH
                - Lưu: VT.
                                                         Lù Seo Páo
                """);
        var before = read("KẾ HOẠCH\nTuyên truyền Ngày hội Sách" + BODY + """
                T/M BAN THƯỜNG VỤ
                K/T BÍ THƯ
                PHÓ BÍ THƯ
                (Đã ký)
                Y Bhiêu Niê
                Nơi nhận: - Các chi bộ; - Lưu VP.
                """);

        assertThat(beside.document().signatory())
                .isEqualTo(new Signatory("TM. BAN CHẤP HÀNH KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lù Seo Páo"));
        assertThat(beside.recipients()).extracting("name").containsExactly("Hội Nông dân tỉnh", "Các chi hội", "VT");
        assertThat(before.document().signatory())
                .isEqualTo(new Signatory("T/M BAN THƯỜNG VỤ K/T BÍ THƯ", "PHÓ BÍ THƯ", "Y Bhiêu Niê"));
        assertThat(before.recipients()).extracting("name").containsExactly("Các chi bộ", "VP");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hội Khuyến học tỉnh (bc); | Hội Khuyến học tỉnh | REPORT",
                "Thường trực Đảng ủy (để b/c), | Thường trực Đảng ủy | REPORT",
                "UBND huyện (báo cáo); | UBND huyện | REPORT",
                "Phòng Tư pháp (p/h); | Phòng Tư pháp | COORDINATE",
                "Đài Truyền thanh (để phối hợp); | Đài Truyền thanh | COORDINATE",
                "Các xã (để t/h); | Các xã | IMPLEMENT",
                "Các trường (thực hiện); | Các trường | IMPLEMENT",
                "Các thôn để thực hiện; | Các thôn | IMPLEMENT",
                "Ban Dân vận để b/c; | Ban Dân vận | REPORT",
                "Như trên; | Như trên | INFORM",
                "Lưu: VT, VH (02b). | VT, VH (02b) | FILE",
                "Lưu VP, BTG. | VP, BTG | FILE",
                "Công an huyện (Đội An ninh); | Công an huyện (Đội An ninh) | INFORM"
            })
    void p52_recipients_have_purposes(String line, String name, String purpose) {
        var recipient = Tail.recipient("recipients/1", line, loa.plan.compiler.text.Fold.fold(line));

        assertThat(recipient.name()).isEqualTo(name);
        assertThat(recipient.purpose().name()).isEqualTo(purpose);
    }
}
