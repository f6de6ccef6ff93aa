package loa.translation.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loa.translation.Bulletin.Mark;
import loa.translation.Refusal;
import org.junit.jupiter.api.Test;

class SaidTest {

    @Test
    void one_sentence_that_is_not_understood_counts_for_the_whole_and_says_where() {
        var said = new Said(true, "", List.of(new Mark(0, true, ""), new Mark(1, false, "")));

        assertThat(said.understood()).isFalse();
        assertThat(said.lacking(9)).isEmpty();
    }

    @Test
    void the_sentences_speak_for_the_whole_once_all_are_marked_or_one_is_not_understood() {
        var first = new Mark(0, true, "");

        assertThat(new Said(null, "", List.of(first)).lacking(2)).contains(Refusal.MARK_MISSING);
        assertThat(new Said(null, "", List.of()).lacking(0)).contains(Refusal.MARK_MISSING);
        assertThat(new Said(null, "", List.of(first, new Mark(1, true, ""))).lacking(2))
                .isEmpty();
        assertThat(new Said(null, "", List.of(new Mark(1, false, "từ lạ"))).lacking(2))
                .isEmpty();
    }

    @Test
    void who_did_not_understand_says_where_or_why_in_few_words() {
        assertThat(new Said(false, " ", List.of()).lacking(2)).contains(Refusal.REASON_MISSING);
        assertThat(new Said(false, "nói nhanh quá", List.of()).lacking(2)).isEmpty();
        assertThat(new Said(false, "x".repeat(501), List.of()).lacking(2)).contains(Refusal.TOO_LONG);
    }
}
