package loa.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.content.Block;
import loa.content.Block.*;
import loa.content.Inline;
import loa.content.Manuscript;
import loa.content.writing.Merge.Choice;
import loa.media.MediaId;
import org.junit.jupiter.api.Test;

class MarkupTest {

    private static final UUID PHOTO = UUID.fromString("0e0b7b1e-0000-4000-8000-00000000000a");
    private static final String BODY = """
            Sáng 18/10, Đại hội khai mạc.
            Trời nắng đẹp.

            # Không khí ở bản

            - Bà con dự **đông đủ**
            - Đội văn nghệ ba xã

            1. Khai mạc
            2. Bầu Ban Chấp hành

            > Học để biết, học để làm việc.
            > -- Ông Lử, bản Mù

            ![Lớp xóa mù chữ](%s)

            | Xã | Lớp |
            | Nậm Khoai | 3 |

            ## Sau Đại hội

            \\- Dòng này bắt đầu bằng gạch nhưng là lời văn.""".formatted(PHOTO);

    @Test
    void lines_become_pieces_and_pieces_the_same_lines() {
        var blocks = Markup.read(BODY);

        assertThat(blocks.stream().map(block -> block.as("")).toList())
                .isEqualTo(List.of(
                        new Paragraph("", "Sáng 18/10, Đại hội khai mạc.\nTrời nắng đẹp."),
                        new Heading("", 2, "Không khí ở bản"),
                        new Listing("", false, List.of("Bà con dự **đông đủ**", "Đội văn nghệ ba xã")),
                        new Listing("", true, List.of("Khai mạc", "Bầu Ban Chấp hành")),
                        new Quotation("", "Học để biết, học để làm việc.", "Ông Lử, bản Mù"),
                        new Picture("", new MediaId(PHOTO), "Lớp xóa mù chữ"),
                        new Grid("", List.of(List.of("Xã", "Lớp"), List.of("Nậm Khoai", "3"))),
                        new Heading("", 3, "Sau Đại hội"),
                        new Paragraph("", "- Dòng này bắt đầu bằng gạch nhưng là lời văn.")));
        assertThat(Markup.write(blocks)).isEqualTo(BODY);
    }

    @Test
    void whatever_is_sent_becomes_clean_text_and_nothing_else() {
        var sent =
                "<script>alert(1)</script>\u0000\u200bTiê\u0301ng\u00a0Vi\u00ad\u1ec7t\r\n\r\n![x](javascript:alert(1))";

        assertThat(Markup.read(sent).stream().map(Block::words))
                .containsExactly("<script>alert(1)</script>Tiếng Việt", "![x](javascript:alert(1))");
        assertThat(Inline.runs("[bấm](javascript:alert(1))"))
                .extracting(Inline.Run::look)
                .containsOnly(Inline.Look.PLAIN);
    }

    @Test
    void a_changed_piece_keeps_its_id_and_a_new_one_gets_its_own() {
        var before = Pieces.keep(Markup.read("Một câu về lớp học ở bản.\n\nHai.\n\nBa."), List.of());

        var after = Pieces.keep(Markup.read("Mới tinh.\n\nMột câu về lớp học ở bản Mù.\n\nHai.\n\nBa."), before);

        assertThat(after.subList(1, 4))
                .extracting(Block::id)
                .isEqualTo(before.stream().map(Block::id).toList());
        assertThat(before).extracting(Block::id).doesNotContain(after.getFirst().id());
    }

    @Test
    void what_only_one_changed_is_taken_and_what_both_changed_is_kept_twice() {
        var base = text("Một.", "Hai.", "Ba.");
        var mine = new Manuscript("Tên", "", List.of(base.blocks().get(0), of("p1", "Hai của tôi."), of("p2", "Ba.")));
        var theirs = new Manuscript(
                "Tên mới",
                "",
                List.of(of("p0", "Một của họ."), of("p1", "Hai của họ."), of("p2", "Ba."), of("p9", "Bốn.")));

        var merge = Merge.of(base, mine, theirs);

        assertThat(merge.isDisputed()).isTrue();
        assertThat(merge.chosen(Map.of()).blocks())
                .extracting(Block::words)
                .containsExactly("Một của họ.", "Hai của tôi.", "Hai của họ.", "Ba.", "Bốn.");
        assertThat(merge.chosen(Map.of("p1", Choice.THEIRS)).words())
                .isEqualTo("Tên mới\nMột của họ.\nHai của họ.\nBa.\nBốn.");
    }

    @Test
    void a_piece_that_one_took_out_while_the_other_wrote_in_it_stays() {
        var base = text("Một.", "Hai.");
        var mine = new Manuscript("Tên", "", List.of(base.blocks().get(0)));
        var theirs = new Manuscript("Tên", "", List.of(base.blocks().get(0), of("p1", "Hai, thêm số liệu.")));

        assertThat(Merge.of(base, mine, theirs).chosen(Map.of()).words()).endsWith("Hai, thêm số liệu.");
    }

    private static Manuscript text(String... words) {
        var blocks = new java.util.ArrayList<Block>();
        for (var each : words) blocks.add(of("p" + blocks.size(), each));
        return new Manuscript("Tên", "", blocks);
    }

    private static Block of(String id, String words) {
        return new Paragraph(id, words);
    }
}
