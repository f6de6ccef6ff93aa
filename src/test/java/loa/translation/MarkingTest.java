package loa.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import loa.content.Block;
import loa.content.Inline;
import loa.content.Inline.Look;
import loa.content.Inline.Run;
import loa.content.Manuscript;
import org.junit.jupiter.api.Test;

class MarkingTest {

    private static final List<String> LINKS = List.of("https://a.vn/1", "tel:0216", "https://a.vn/1");

    @Test
    void marks_are_typed_as_in_the_original_and_links_by_their_number() {
        assertThat(Marking.read("**Mus** kawm __ntawv__ ntawm [tsev](2), [no](1)", LINKS))
                .containsExactly(
                        bold("Mus"),
                        plain(" kawm "),
                        new Run(Look.ITALIC, "ntawv", null),
                        plain(" ntawm "),
                        link("tsev", "tel:0216"),
                        plain(", "),
                        link("no", "https://a.vn/1"));
        assertThat(Marking.plain("**Mus** [tsev](2) [ntawv] 2*3")).isEqualTo("Mus tsev [ntawv] 2*3");
    }

    @Test
    void a_link_that_the_original_lost_is_words() {
        assertThat(Marking.read("mus [tsev](4) no", LINKS)).containsExactly(plain("mus tsev no"));
        assertThat(Marking.inline("mus [tsev](1)", List.of())).isEqualTo("mus tsev");
    }

    @Test
    void what_was_typed_before_there_were_links_goes_out_as_it_did() {
        for (var typed : List.of("Lub rooj sib tham 30/11", "**a** b __c__ [d] (e) 2 * 3 ____ {f}", "**a****b**")) {
            assertThat(Marking.inline(typed, LINKS)).isEqualTo(typed);
        }
    }

    @Test
    void nobody_brings_in_an_address_or_a_fact_however_it_is_typed() {
        var bits = List.of(
                "**",
                "__",
                "[",
                "]",
                "(",
                ")",
                "](https://x.vn)",
                "(https://x.vn)",
                "](1)",
                "](2)",
                "](9)",
                "{",
                "{{so|9}}",
                "so|9}}",
                "a",
                "b",
                " ",
                "\n",
                "*",
                "_");
        var random = new Random(11);
        for (int round = 0; round < 200_000; round++) {
            var typed = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) typed.append(bits.get(random.nextInt(bits.size())));

            var runs = Inline.runs(Marking.inline(typed.toString(), LINKS));

            assertThat(runs).as(typed.toString()).noneMatch(run -> run.look() == Look.FACT);
            assertThat(runs)
                    .as(typed.toString())
                    .filteredOn(run -> run.look() == Look.LINK)
                    .allMatch(run -> LINKS.contains(run.at()));
        }
    }

    @Test
    void whatever_looks_are_written_the_same_are_read_again() {
        var letters = "aâệ ꪀ.,–“()/'0".codePoints().toArray();
        var random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            var runs = new ArrayList<Run>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                var words = new StringBuilder();
                for (int c = random.nextInt(5); c >= 0; c--)
                    words.appendCodePoint(letters[random.nextInt(letters.length)]);
                runs.add(
                        switch (random.nextInt(4)) {
                            case 0 -> bold(words.toString());
                            case 1 -> new Run(Look.ITALIC, words.toString(), null);
                            case 2 -> link(words.toString(), LINKS.get(random.nextInt(2)));
                            default -> plain(words.toString());
                        });
            }

            var typed = Marking.write(runs, LINKS);
            var read = Marking.read(typed, LINKS);

            assertThat(Marking.words(read)).as(typed).isEqualTo(Marking.words(runs));
            assertThat(looks(read)).as(typed).isEqualTo(looks(runs));
        }
    }

    @Test
    void no_words_are_lost_where_a_mark_cannot_stand() {
        assertThat(Marking.write(List.of(bold("5*3 = 15"), link("x]y", "https://a.vn/1")), LINKS))
                .isEqualTo("**5*****3 = 15**[x](1)][y](1)");
        assertThat(Marking.write(List.of(link("nơi khác", "https://x.vn"), bold("  ")), LINKS))
                .isEqualTo("nơi khác  ");
    }

    @Test
    void a_mark_goes_on_over_the_end_of_a_sentence_and_a_title_has_none() {
        var text = new Manuscript(
                "Mời **họp**",
                "",
                List.of(new Block.Paragraph(
                        "a", "Mời **bà con. Đến** dự [lúc 7 giờ. Ở](https://a.vn) {{noi|nhà văn hóa}}.")));

        assertThat(Sentences.of(text))
                .containsExactly(
                        new Sentence(0, "Mời họp"),
                        new Sentence(2, List.of(plain("Mời "), bold("bà con."))),
                        new Sentence(2, List.of(bold("Đến"), plain(" dự "), link("lúc 7 giờ.", "https://a.vn"))),
                        new Sentence(2, List.of(link("Ở", "https://a.vn"), plain(" nhà văn hóa."))));
    }

    @Test
    void sentences_with_marks_are_the_words_that_they_were_without() {
        var bits = List.of("**", "__", "Mời ", "bà con. ", "TP. ", "[", "](https://a.vn)", "Lúc 7.30! ", " ");
        var random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            var line = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) line.append(bits.get(random.nextInt(bits.size())));
            var text = new Manuscript("", line.toString(), List.of());

            assertThat(Sentences.of(text).stream().map(Sentence::words).toList())
                    .as(line.toString())
                    .isEqualTo(Sentences.split(Inline.plain(line.toString())));
        }
    }

    @Test
    void what_lacks_a_mark_is_doubted_and_nothing_else() {
        var source = new Sentence(
                1, List.of(bold("Đến"), plain(" dự ở "), link("đây", "https://a.vn"), plain(" "), bold("nhé")));

        assertThat(MarkDoubt.of(source, "")).isEmpty();
        assertThat(MarkDoubt.of(source, "**Tuaj** [ntawm](1) **mog**")).isEmpty();
        assertThat(MarkDoubt.of(source, "**Tuaj** ntawm [no](2) [x](https://x.vn) __"))
                .containsExactly(
                        new MarkDoubt.Fewer(Look.BOLD, 2, 1),
                        new MarkDoubt.LinkMissing(1, "đây"),
                        new MarkDoubt.LinkUnknown(2),
                        new MarkDoubt.Address());
        assertThat(MarkDoubt.of(new Sentence(1, "Họ tên: ____"), "Npe: ____ **a"))
                .containsExactly(new MarkDoubt.Unpaired("**"));
    }

    /** How each letter looks; spaces may stand on either side of a mark. */
    private static List<String> looks(List<Run> runs) {
        var looks = new ArrayList<String>();
        for (var run : runs) {
            run.text()
                    .codePoints()
                    .filter(c -> !Character.isWhitespace(c))
                    .forEach(c -> looks.add(Character.toString(c) + run.look() + run.at()));
        }
        return looks;
    }

    private static Run plain(String words) {
        return new Run(Look.PLAIN, words, null);
    }

    private static Run bold(String words) {
        return new Run(Look.BOLD, words, null);
    }

    private static Run link(String words, String at) {
        return new Run(Look.LINK, words, at);
    }
}
