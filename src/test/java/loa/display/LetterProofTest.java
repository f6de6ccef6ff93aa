package loa.display;

import static loa.display.LetterProof.Kind.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterProofTest {

    private static final String WORDING = "Học để biết, học để làm việc!";

    @Test
    void the_same_letters_are_the_same_whatever_the_line_breaks() {
        assertThat(LetterProof.of(WORDING, "Học để biết,\r\nhọc để làm việc!\n").isSame())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Học đê biết, học để làm việc!   | ACCENT      | ể | ê
            Hoc để biết, học để làm việc!   | ACCENT      | ọ | o
            Học dể biết, học để làm việc!   | ACCENT      | đ | d
            Học để biết, Học để làm việc!   | CASE        | h | H
            Học để biết, học để làm viêc!   | ACCENT      | ệ | ê
            Học để biết, học để làm việc.   | PUNCTUATION | ! | .
            Học để biết, học để làm việc    | PUNCTUATION | ! |
            Học để biêt, học để làm việc!   | ACCENT      | ế | ê
            Học để biếtt, học để làm việc!  | EXTRA       |   | t
            Học để biế, học để làm việc!    | MISSING     | t |
            Họс để biết, học để làm việc!   | LOOKALIKE   | c | с
            Học ðể biết, học để làm việc!   | LOOKALIKE   | đ | ð
            """)
    void one_wrong_letter_is_found_and_named(String print, String kind, String wanted, String printed) {
        var wrong = LetterProof.of(WORDING, print).letters().stream()
                .filter(letter -> letter.kind() != SAME)
                .toList();

        assertThat(wrong)
                .containsExactly(new LetterProof.Letter(
                        LetterProof.Kind.valueOf(kind), wanted == null ? "" : wanted, printed == null ? "" : printed));
    }

    @Test
    void a_banner_in_capitals_is_held_against_the_wording_in_capitals() {
        assertThat(LetterProof.of(WORDING, "HỌC ĐỂ BIẾT, HỌC ĐỂ LÀM VIỆC!").isSame())
                .isTrue();

        var wrong = LetterProof.of(WORDING, "HỌC ĐỂ BIẾT, HỌC ĐỂ LÀM VIÊC!");

        assertThat(wrong.inCapitals()).isTrue();
        assertThat(wrong.letters())
                .filteredOn(letter -> letter.kind() != SAME)
                .containsExactly(new LetterProof.Letter(ACCENT, "Ệ", "Ê"));
    }

    @Test
    void words_that_are_missing_in_a_row_are_one_place() {
        var proof = LetterProof.of(WORDING, "Học để biết!");

        assertThat(proof.differences()).isEqualTo(1);
        assertThat(proof.runs())
                .filteredOn(run -> run.kind() != SAME)
                .containsExactly(new LetterProof.Letter(MISSING, ", học để làm việc", ""));
    }

    @Test
    void letters_in_two_pieces_are_found_though_they_look_the_same() {
        var proof = LetterProof.of("Học để biết!", Normalizer.normalize("Học để biết!", Normalizer.Form.NFD));

        assertThat(proof.letters())
                .extracting(LetterProof.Letter::kind)
                .contains(DECOMPOSED)
                .doesNotContain(OTHER, EXTRA, MISSING);
        assertThat(proof.differences()).isEqualTo(3);
    }

    @Test
    void two_spaces_and_a_hidden_one_are_found() {
        assertThat(LetterProof.of("Học để biết!", "Học  để\u200b biết!").letters())
                .extracting(LetterProof.Letter::kind)
                .filteredOn(kind -> kind != SAME)
                .containsExactly(SPACE, SPACE);
    }
}
