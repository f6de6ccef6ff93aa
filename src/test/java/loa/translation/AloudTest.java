package loa.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AloudTest {

    private static Segment segment(int ordinal, String source, String words, String second) {
        return Segment.fresh(ordinal, new Sentence(1, source))
                .translated(words, second, null, "", UUID.randomUUID(), "Lò Văn Pâng");
    }

    @Test
    void the_old_letters_of_the_thai_are_counted_by_syllable_with_and_without_spaces() {
        assertThat(Aloud.syllables("ꪼꪕ")).isEqualTo(1);
        assertThat(Aloud.syllables("ꪀꪱꪙ ꪒꪲ")).isEqualTo(2);
        assertThat(Aloud.syllables("ꪀꪱꪙꪒꪲ")).isEqualTo(2);
        assertThat(Aloud.syllables("ꪶꪭ꪿ꪹꪣꪉ")).isEqualTo(2);
    }

    @Test
    void figures_count_as_they_are_said_and_marks_do_not() {
        assertThat(Aloud.syllables("25 tug")).isEqualTo(4);
        var bold = List.of(segment(0, "Có 25 người.", "**Muaj 25 tug**", ""));
        var bare = List.of(segment(0, "Có 25 người.", "Muaj 25 tug", ""));
        assertThat(Aloud.of(bold)).isEqualTo(Aloud.of(bare));
    }

    @Test
    void what_is_not_translated_yet_counts_on_neither_side() {
        var source = "Mời bà con đến họp bản lúc bảy giờ tối thứ năm tuần này tại nhà văn hoá.";
        var half = List.of(segment(0, source, source, ""), Segment.fresh(1, new Sentence(1, source)));

        assertThat(Aloud.of(half)).hasValueSatisfying(aloud -> {
            assertThat(aloud.seconds()).isEqualTo(6);
            assertThat(aloud.original()).isEqualTo(6);
            assertThat(aloud.said()).isEqualTo("0:06");
        });
        assertThat(Aloud.of(List.of(Segment.fresh(0, new Sentence(1, source))))).isEmpty();
    }
}
