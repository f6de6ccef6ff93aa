package loa.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import loa.approval.Preview;
import loa.approval.Preview.Look;
import loa.approval.Preview.Mark;
import loa.approval.Preview.Mark.Kind;
import loa.approval.Preview.Words;
import loa.approval.remark.Anchor;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final Mark BOLD = new Mark(4, 10, Kind.BOLD, null);
    private static final Mark LINK = new Mark(15, 18, Kind.LINK, "https://a.vn");
    private static final Words WORDS = new Words("p", Look.PARAGRAPH, "Mời bà con xem báo.", null, List.of(BOLD, LINK));

    @Test
    void a_remark_over_bold_words_keeps_its_words_and_its_number_once() {
        var remark = new Anchor.OnWords("p", 7, 14, "con xem");

        var runs = Pieces.of(new Preview(List.of(WORDS)), Map.of(1, remark), new Waves(null, null))
                .getFirst()
                .runs();

        assertThat(runs)
                .containsExactly(
                        new Piece.Run("Mời ", null, 0, false),
                        new Piece.Run("bà ", BOLD, 0, false),
                        new Piece.Run("con", BOLD, 1, false),
                        new Piece.Run(" xem", null, 1, true),
                        new Piece.Run(" ", null, 0, false),
                        new Piece.Run("báo", LINK, 0, false),
                        new Piece.Run(".", null, 0, false));
    }

    @Test
    void on_paper_a_link_says_where_it_leads() {
        assertThat(WORDS.withAddresses()).isEqualTo("Mời bà con xem báo (https://a.vn).");
    }
}
