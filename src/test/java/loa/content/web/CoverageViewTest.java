package loa.content.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import loa.content.web.CoveragePage.Cell;
import loa.content.web.CoveragePage.Line;
import org.junit.jupiter.api.Test;

class CoverageViewTest {

    private static final List<Line> COMMUNES = IntStream.rangeClosed(1, 99)
            .mapToObj(number -> new Line(
                    "",
                    "Xã Nậm Khoai " + number,
                    null,
                    null,
                    "",
                    List.of(new Cell(number % 3 == 0 ? "work" : "gap", 0, null, "", ""))))
            .toList();

    @Test
    void ninety_nine_communes_are_read_page_by_page() {
        var view = CoverageView.of(Map.of("page", "4", "columns", "commune"));

        assertThat(view.paged(view.shown(COMMUNES))).hasSize(24).last().isEqualTo(COMMUNES.getLast());
        assertThat(CoverageView.pages(99)).isEqualTo(4);
        assertThat(view.query(2)).isEqualTo("columns=commune&page=2");
    }

    @Test
    void only_rows_with_gaps_or_of_a_name_are_shown() {
        var gaps = CoverageView.of(Map.of("gaps", "true", "q", "nam khoai 9"));

        assertThat(gaps.shown(COMMUNES))
                .extracting(Line::words)
                .startsWith("Xã Nậm Khoai 91")
                .doesNotContain("Xã Nậm Khoai 9", "Xã Nậm Khoai 93", "Xã Nậm Khoai 10");
        assertThat(gaps.query(1)).isEqualTo("q=nam%20khoai%209&gaps=true");
    }

    @Test
    void a_row_with_few_gaps_shows_each_of_them_where_there_is_no_room_for_all() {
        assertThat(row(0).isNearlyFull()).isFalse();
        assertThat(row(1).isNearlyFull()).isTrue();
        assertThat(row(8).isNearlyFull()).isTrue();
        assertThat(row(9).isNearlyFull()).isFalse();
    }

    private static Line row(int gaps) {
        var cells = IntStream.range(0, 24)
                .mapToObj(place -> new Cell(place < gaps ? "gap" : "out", 0, null, "", ""))
                .toList();
        return new Line("", "Xã Nậm Khoai", null, null, "", cells);
    }

    @Test
    void a_page_behind_the_last_or_one_that_is_no_number_shows_what_there_is() {
        assertThat(CoverageView.of(Map.of("page", "77")).paged(COMMUNES)).hasSize(24);
        assertThat(CoverageView.of(Map.of("page", "-1")).paged(COMMUNES)).hasSize(25);
        assertThat(CoverageView.of(Map.of("page", "3")).paged(List.of())).isEmpty();
    }
}
