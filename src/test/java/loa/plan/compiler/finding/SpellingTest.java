package loa.plan.compiler.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loa.plan.compiler.CompiledPlan.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    private static List<Finding> check(String text) {
        return new Spelling().check("I/1", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tăng cường công tác truyền truyền nhằm mở rộng phong trào | truyền",
                "Các các xã treo cờ | Các",
                "thực thực hiện kế hoạch | thực",
                "tuyên truyền tuyên truyền về ngày hội | tuyên truyền",
                "các ngành nghành liên quan | ngành",
                "Nghành giáo dục | Ngành",
                "Ngiêm túc thực hiện | Nghiêm",
                "thực hiệnn tốt | hiện",
                "Trang feacebook của xã | Facebook",
                "trang facbook của xã | Facebook",
                "kênh youtub của tỉnh | YouTube",
                "nhóm zallo của thôn | Zalo",
                "tiktoc | TikTok",
                "chào mừng đaị hội | đại",
                "hôị nghị | hội",
                "công tác tuyêntruyền | tuyên truyền",
                "giưã các xã | giữa"
            })
    void slips_are_found_and_mended(String text, String mended) {
        var findings = check(text);

        assertThat(findings).as(text).isNotEmpty();
        assertThat(findings.getFirst().suggestion()).contains(mended);
        assertThat(findings.getFirst().message()).contains("“");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Người người học tập, nhà nhà học tập",
                "Đại hội Hội Khuyến học, Đại hội hội khuyến học huyện",
                "Năm năm qua, ngày ngày đêm đêm, đời đời nhớ ơn",
                "treo băng zôn, pa nô, panô, maket, makét, ma két, áp phích",
                "Huyện uỷ, Huyện ủy, xoá, xóa, khoẻ, thuỷ, quý, hoà",
                "huyện Lâm Bình bình yên, tỉnh Hòa Bình bình đẳng",
                "tổ chức chức năng, tuyên truyền truyền thống, nhân dân dân tộc Lô Lô",
                "xã Đakrông, Êđê, M'Nông, H'Mông, Bru - Vân Kiều, Bắc Kạn, Krông Nô",
                "Facebook, Zalo, YouTube, TikTok, fanpage, video clip, livestream, website",
                "HDND và UBND huyện, TT&TT, VHTTDL, QĐ-TTg",
                "đ/c Nguyễn Văn A, v.v., 3,5km, 20m2, SĐT 0912",
                "quyết, nghiêng, khuyến, thuở, giếng, gì, gìn giữ, yêu, uốn, oai, khuỷu, ngoằn ngoèo",
                "các xã, thị trấn; xã xa xa",
                "sinh viên viên chức, học sinh sinh viên",
                "Chol Chnam Thmay, Achar, phum sóc",
                "tăng âm, loa, đài; cồng chiêng, sử thi, thổ cẩm, đờn ca tài tử"
            })
    void what_is_right_is_left_alone(String text) {
        assertThat(check(text)).as(text).isEmpty();
    }
}
