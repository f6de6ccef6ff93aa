package loa.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Lexicon LEXICON = new Lexicon(List.of(
            Map.of("UBND", "Ủy ban nhân dân", "GDĐT", "giáo dục đào tạo", "TTVH", "truyền thông văn hóa"),
            Map.of("KH", "kế hoạch", "TTVH", "Trung tâm Văn hóa", "TU", "Tỉnh ủy", "BTG", "Ban Tuyên giáo")));

    private static Question question(String typed) {
        return Question.of(typed, LEXICON);
    }

    private static String vector(String text, String language) {
        return new Lexemes(LEXICON).add(text, language, 'D').vector();
    }

    @Test
    void a_word_with_marks_is_found_without_them_but_less_well() {
        var question = question("khẩu");

        assertThat(question.all()).isEqualTo("('/khau' | '/khâu\u0309')");
        assertThat(question.exact()).isEqualTo("'/khâu\u0309'");
        assertThat(question("khau").exact()).isEqualTo("'/khau'");
    }

    @Test
    void the_place_of_a_tone_does_not_matter() {
        assertThat(question("hoà").exact()).isEqualTo(question("hòa").exact());
        assertThat(question("uỷ").exact()).isEqualTo(question("ủy").exact());
        assertThat(question("hoá").exact()).isNotEqualTo(question("hòa").exact());
    }

    @Test
    void abbreviations_and_their_words_are_found_by_either() {
        assertThat(question("ủy ban nhân dân").all()).isEqualTo("'/~uy-ban-nhan-dan'");
        assertThat(question("UBND").all()).isEqualTo("('/~uy-ban-nhan-dan' | '/ubnd')");
        assertThat(question("ubnd").all()).isEqualTo(question("UBND").all());
        assertThat(vector("UBND xã", "vi")).contains("'/~uy-ban-nhan-dan':1");
        assertThat(vector("Uỷ ban nhân dân xã", "vi")).contains("'/~uy-ban-nhan-dan':1,4");
        assertThat(question("UBND").readings()).isEqualTo(Map.of("UBND", Set.of("Ủy ban nhân dân")));
    }

    @Test
    void joined_letters_and_the_word_and_do_not_matter() {
        for (var text : List.of("GD&ĐT", "GD-ĐT", "GDĐT", "Giáo dục và Đào tạo", "giáo dục đào tạo")) {
            assertThat(vector(text, "vi")).as(text).contains("'/~giao-duc-dao-tao'");
            assertThat(question(text).all()).as(text).contains("'/~giao-duc-dao-tao'");
        }
    }

    @Test
    void an_abbreviation_may_stand_for_several_things() {
        assertThat(question("TT-VH").all()).contains("~truyen-thong-van-hoa", "~trung-tam-van-hoa");
    }

    @Test
    void short_words_in_small_letters_are_words() {
        assertThat(question("tự do").all()).doesNotContain("~");
        assertThat(question("tu do").all()).doesNotContain("~");
        assertThat(question("TU").all()).contains("~tinh-uy");
    }

    @Test
    void numbers_of_papers_and_days_are_found_as_written() {
        assertThat(question("67/KH-UBND").all()).contains("'/#67-kh-ubnd'");
        assertThat(vector("Kế hoạch số 67/KH-UBND ngày 08/11/2024", "vi"))
                .contains("'/#67-kh-ubnd':4", "'/#8-11-2024'");
        assertThat(vector("ngày 08 tháng 11 năm 2024", "vi")).contains("'/#8-11-2024'");
        assertThat(question("8/11/2024").all()).contains("'/#8-11-2024'");
        assertThat(question("ngày 8 tháng 11 năm 2024").all()).contains("'/#8-11-2024'");
    }

    @Test
    void what_is_quoted_stands_together() {
        assertThat(question("“đại hội” xã").all())
                .isEqualTo("(('/dai' | '/đai\u0323') <-> ('/hoi' | '/hôi\u0323')) & ('/xa' | '/xa\u0303')");
        assertThat(question("\"dai hoi\"").all()).isEqualTo("('/dai' <-> '/hoi')");
    }

    @Test
    void what_is_not_vietnamese_keeps_its_marks() {
        assertThat(vector("Pêx xưk", "hmn")).contains("'/pêx'", "'/xưk'").doesNotContain("'/pex'", "'/xuk'");
        assertThat(vector("Pêx xưk", "vi")).contains("'/pex'", "'/xuk'");
    }

    @Test
    void any_part_of_the_script_of_the_thai_is_found() {
        var vector = vector("ꪁꪫꪱꪣꪣꪺꪙ", "blt");

        assertThat(question("ꪫꪱꪣ").all()).isEqualTo("('/ꪫꪱ' <-> '/ꪱꪣ')");
        assertThat(vector).contains("'/ꪫꪱ':2", "'/ꪱꪣ':3");
    }

    @Test
    void nothing_that_is_typed_breaks_the_question() {
        for (var typed : List.of("", "   ", "\"", "!!!", "a' & b", "((", "\\", "<->", ":*", "'; drop table x")) {
            assertThat(question(typed).all()).as(typed).doesNotContain(";", ":", "\\");
        }
        assertThat(question("!!!").isEmpty()).isTrue();
    }

    @Test
    void what_was_looked_for_is_marked_where_it_stands() {
        var marked = new Highlight("khau hieu", LEXICON).all("Treo Khẩu hiệu, băng rôn");
        assertThat(marked).extracting(Highlight.Piece::words).containsExactly("Treo ", "Khẩu hiệu", ", băng rôn");
        assertThat(new Highlight("UBND", LEXICON).all("của Ủy ban nhân dân xã"))
                .extracting(Highlight.Piece::marked)
                .containsExactly(false, true, false);
    }

    @Test
    void a_long_text_is_cut_around_what_was_looked_for() {
        var text = "Một câu dài mở đầu. ".repeat(30) + "Ở đây có chữ hội trại. " + "Rồi kết thúc. ".repeat(30);

        var pieces = new Highlight("hội trại", LEXICON).part(text, 120);

        assertThat(pieces).anySatisfy(piece -> {
            assertThat(piece.marked()).isTrue();
            assertThat(piece.words()).isEqualTo("hội trại");
        });
        assertThat(pieces.stream().mapToInt(piece -> piece.words().length()).sum())
                .isLessThan(130);
    }
}
