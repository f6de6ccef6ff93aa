package loa.plan.compiler.finding;

import static org.assertj.core.api.Assertions.assertThat;

import loa.plan.compiler.CompiledPlan.Citation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationFormTest {

    @ParameterizedTest
    @CsvSource({
        "Kết luận,49-HL/TW",
        "Quyết định,1315-TTg",
        "Chỉ thị,1971/TTg",
        "Thông báo,03/BTC",
        "Kế hoạch,12/QĐ-UBND",
        "Nghị định,30/2020/CP",
        "Hướng dẫn,15-KH/BTGTW",
        "Công văn,12/QĐ-UBND",
        "Tờ trình,5/BC-UBND"
    })
    void these_symbols_fit_no_such_kind(String kind, String number) {
        assertThat(CitationForm.check(new Citation("I/1", kind, number, null, null)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Kết luận,49-KL/TW",
        "Quyết định,1315/QĐ-TTg",
        "Quyết định,135/2003/QĐ-TTg",
        "Quyết định,12/QĐ.UBND",
        "Nghị quyết,52-NQ/TW",
        "Nghị quyết,88/2014/QH13",
        "Nghị quyết,1211/2016/UBTVQH13",
        "Luật,59/2020/QH14",
        "Kế hoạch,24/KH-HKH",
        "Công văn,1283-CV/HU",
        "Công văn,742/UBND-VX",
        "Công văn,9/CV-HKH",
        "Tờ trình,22/TTr-PDT",
        "Chương trình,12-CTr/TU",
        "Quy định,37-QĐ/TW",
        "Thông tư,39/2020/TT-BTTTT",
        "Nghị định,05/2011/NĐ-CP",
        "Văn bản,12/SVHTT"
    })
    void these_symbols_fit(String kind, String number) {
        assertThat(CitationForm.check(new Citation("I/1", kind, number, null, null)))
                .isEmpty();
    }
}
