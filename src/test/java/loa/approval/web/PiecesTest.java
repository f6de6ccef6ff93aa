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

    private static final Words BOLD_CELL =
            new Words("t-1", Look.PARAGRAPH, "120 người", null, List.of(new Mark(0, 3, Kind.BOLD, null)));
    private static final Waves NONE = new Waves(null, null);

    @Test
    void a_remark_over_bold_words_keeps_its_words_and_its_number_once() {
        var remark = new Anchor.OnWords("p", 7, 14, "con xem");

        var runs = Pieces.of(new Preview(List.of(WORDS)), Map.of(1, remark), NONE)
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
    void rows_become_a_table_in_which_remarks_keep_their_place_in_the_line() {
        var head = Words.row("t-0", true, List.of(cell("Xã"), cell("Số hội viên")), null);
        var row = Words.row("t-1", false, List.of(cell("Bản Mù"), BOLD_CELL), null);
        var next = Words.row("u-0", true, List.of(cell("Khác")), null);
        var one = new Anchor.OnWords("t-1", 4, 6, "Mù");
        var over = new Anchor.OnWords("t-0", 0, 4, "Xã ·");

        var pieces = Pieces.of(
                new Preview(List.of(WORDS, head, row, next)),
                Map.of(1, one, 2, over, 3, new Anchor.OnPart("t-1")),
                NONE);

        assertThat(row.text()).isEqualTo("Bản Mù · 120 người");
        assertThat(pieces).extracting(Piece::type).containsExactly("words", "table", "table");
        var table = pieces.get(1);
        assertThat(table.id()).isEqualTo("t-0");
        assertThat(table.rows().getFirst().cells())
                .containsExactly(
                        new Piece.Cell(
                                0, List.of(new Piece.Run("Xã", null, 2, false), new Piece.Run("", null, 2, true))),
                        new Piece.Cell(5, List.of(new Piece.Run("Số hội viên", null, 0, false))));
        assertThat(table.rows().getLast())
                .isEqualTo(new Piece.Row(
                        "t-1",
                        List.of(
                                new Piece.Cell(
                                        0,
                                        List.of(
                                                new Piece.Run("Bản ", null, 0, false),
                                                new Piece.Run("Mù", null, 1, true))),
                                new Piece.Cell(
                                        9,
                                        List.of(
                                                new Piece.Run("120", new Mark(9, 12, Kind.BOLD, null), 0, false),
                                                new Piece.Run(" người", null, 0, false)))),
                        List.of(3)));
        assertThat(row.split()).containsExactly(new Words("t-1", Look.PARAGRAPH, "Bản Mù", null), BOLD_CELL);
    }

    private static Words cell(String text) {
        return new Words("t-1", Look.PARAGRAPH, text, null);
    }

    @Test
    void on_paper_a_link_says_where_it_leads() {
        assertThat(WORDS.withAddresses()).isEqualTo("Mời bà con xem báo (https://a.vn).");
    }
}
