package loa.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import loa.content.Block;
import loa.content.Inline.Look;
import loa.content.Inline.Run;
import loa.content.Manuscript;
import loa.translation.Segment.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FollowingTest {

    private static final List<String> NINE = List.of(
            "Đại hội họp ngày mai.",
            "Bà con đến nhà văn hóa.",
            "Xã có năm gia đình học tập.",
            "Bản có loa mới.",
            "Loa phát lúc năm giờ.",
            "Trẻ em được tặng sách.",
            "Thầy cô cùng dự.",
            "Có phiên dịch tiếng Mông.",
            "Kính mời bà con.");

    @ParameterizedTest
    @MethodSource
    void a_line_is_cut_into_sentences(String line, List<String> sentences) {
        assertThat(Sentences.split(line)).isEqualTo(sentences);
    }

    static Stream<Arguments> a_line_is_cut_into_sentences() {
        return Stream.of(
                Arguments.of(
                        "Đại hội họp ngày mai. Bà con đến dự!", List.of("Đại hội họp ngày mai.", "Bà con đến dự!")),
                Arguments.of("Về TP. Lào Cai bằng xe. Đi sớm.", List.of("Về TP. Lào Cai bằng xe.", "Đi sớm.")),
                Arguments.of("PGS.TS. Mùa A Lử dự. Ông phát biểu.", List.of("PGS.TS. Mùa A Lử dự.", "Ông phát biểu.")),
                Arguments.of(
                        "Ngày 30.11.2026 lúc 7.30 sáng. Mời đến.",
                        List.of("Ngày 30.11.2026 lúc 7.30 sáng.", "Mời đến.")),
                Arguments.of("1. Nội dung chính. 2 bản tin.", List.of("1. Nội dung chính.", "2 bản tin.")),
                Arguments.of(
                        "Ông nói: “Học suốt đời.” Mọi người vỗ tay…",
                        List.of("Ông nói: “Học suốt đời.”", "Mọi người vỗ tay…")),
                Arguments.of("Chưa có dấu chấm", List.of("Chưa có dấu chấm")),
                Arguments.of("  ", List.of()));
    }

    @Test
    void one_changed_sentence_of_nine_is_one_stale_segment() {
        var before = translated(NINE);
        var now = new ArrayList<>(NINE);
        now.set(4, "Loa phát lúc sáu giờ.");

        var after = Following.follow(before, sentences(now));

        assertThat(after).filteredOn(segment -> segment.state() == State.OPEN).hasSize(1);
        var stale = after.get(4);
        assertThat(stale.isStale()).isTrue();
        assertThat(stale.beforeSource()).isEqualTo("Loa phát lúc năm giờ.");
        assertThat(stale.beforeWords()).isEqualTo("mông 4");
        assertThat(after.get(3).words()).isEqualTo("mông 3");
    }

    @Test
    void a_sentence_that_became_bold_stays_translated() {
        var now = new ArrayList<>(sentences(NINE));
        now.set(4, new Sentence(1, List.of(new Run(Look.BOLD, NINE.get(4), null))));

        var after = Following.follow(translated(NINE), now);

        assertThat(after).allMatch(segment -> segment.state() == State.CHECKED);
        assertThat(after.get(4).source()).isEqualTo(now.get(4));
    }

    @Test
    void a_sentence_that_moved_keeps_its_translation() {
        var now = new ArrayList<>(NINE);
        now.add(0, now.remove(8));

        var after = Following.follow(translated(NINE), sentences(now));

        assertThat(after).allMatch(segment -> segment.state() == State.CHECKED);
        assertThat(after.getFirst().words()).isEqualTo("mông 8");
        assertThat(after).extracting(Segment::ordinal).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void a_new_sentence_shows_nothing_old_and_a_removed_one_asks_for_nothing() {
        var now = new ArrayList<>(NINE);
        now.remove(2);
        now.add("Xin cảm ơn.");

        var after = Following.follow(translated(NINE), sentences(now));

        assertThat(after).filteredOn(segment -> segment.state() == State.OPEN).hasSize(1);
        assertThat(after.getLast().beforeSource()).isNull();
    }

    @Test
    void a_sentence_changed_twice_still_shows_what_was_translated() {
        var once = new ArrayList<>(NINE);
        once.set(4, "Loa phát lúc sáu giờ.");
        var twice = new ArrayList<>(NINE);
        twice.set(4, "Loa phát lúc bảy giờ.");

        var after = Following.follow(Following.follow(translated(NINE), sentences(once)), sentences(twice));

        assertThat(after.get(4).beforeWords()).isEqualTo("mông 4");
        assertThat(after.get(4).beforeSource()).isEqualTo("Loa phát lúc năm giờ.");
    }

    @Test
    void whatever_changes_no_translation_stands_under_other_words_than_its_own() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var now = new ArrayList<>(NINE);
            for (int i = 0; i < 4; i++) {
                int at = random.nextInt(now.size());
                switch (random.nextInt(4)) {
                    case 0 -> now.set(at, "Câu mới " + random.nextInt(9) + ".");
                    case 1 -> now.add(at, now.get(random.nextInt(now.size())));
                    case 2 -> now.add(at, now.remove(random.nextInt(now.size() - 1)));
                    default -> now.remove(at);
                }
            }
            var after = Following.follow(translated(NINE), sentences(now));

            assertThat(after).extracting(segment -> segment.source().words()).isEqualTo(now);
            for (var segment : after) {
                if (segment.state() == State.OPEN) assertThat(segment.words()).isEmpty();
                else {
                    assertThat(segment.words())
                            .isEqualTo("mông " + NINE.indexOf(segment.source().words()));
                }
            }
        }
    }

    @Test
    void translated_lines_make_a_text_of_the_same_shape() {
        var text = new Manuscript(
                "Mời họp",
                "Ngày mai.",
                List.of(
                        new Block.Heading("a", 2, "Nơi họp"),
                        new Block.Listing("b", false, List.of("Nhà **văn hóa**.", "Trường học.")),
                        new Block.Paragraph("c", "Kính mời. Xin cảm ơn.")));
        var lines = Sentences.lines(text);

        var put =
                Sentences.put(text, lines.stream().map(line -> "«" + line + "»").toList());

        assertThat(lines).hasSize(6);
        assertThat(put.title()).isEqualTo("«Mời họp»");
        assertThat(put.lead()).isEqualTo("«Ngày mai.»");
        assertThat(put.blocks().get(1))
                .isEqualTo(new Block.Listing("b", false, List.of("«Nhà **văn hóa**.»", "«Trường học.»")));
        assertThat(Sentences.of(text)).extracting(Sentence::words).contains("Nhà văn hóa.", "Kính mời.", "Xin cảm ơn.");
    }

    private static List<Sentence> sentences(List<String> words) {
        return words.stream().map(each -> new Sentence(1, each)).toList();
    }

    private static List<Segment> translated(List<String> words) {
        var segments = new Segment[words.size()];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = new Segment(
                    i,
                    new Sentence(1, words.get(i)),
                    State.CHECKED,
                    "mông " + i,
                    "",
                    null,
                    "",
                    UUID.randomUUID(),
                    "Lan",
                    "Minh",
                    null,
                    null,
                    null);
        }
        return Arrays.asList(segments);
    }
}
