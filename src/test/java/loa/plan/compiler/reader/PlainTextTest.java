package loa.plan.compiler.reader;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loa.SharedFiles;
import loa.plan.compiler.reader.Reading.Read;
import loa.plan.compiler.reader.Reading.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    static Stream<Arguments> encodings() {
        return encoded(Own.PLAN);
    }

    private static Stream<Arguments> encoded(String plan) {
        return Stream.of(
                arguments("UTF-8", plan.getBytes(UTF_8)),
                arguments("UTF-8", ("\ufeff" + plan).getBytes(UTF_8)),
                arguments(
                        "UTF-8", Normalizer.normalize(plan, Normalizer.Form.NFD).getBytes(UTF_8)),
                arguments("UTF-8", plan.replace("\n", "\r\n").getBytes(UTF_8)),
                arguments("UTF-8", plan.replace("\n", "\r").getBytes(UTF_8)),
                arguments("UTF-16LE", ("\ufeff" + plan).getBytes(UTF_16LE)),
                arguments("UTF-16BE", ("\ufeff" + plan).getBytes(UTF_16BE)),
                arguments("UTF-16LE", plan.getBytes(UTF_16LE)),
                arguments("UTF-16BE", plan.getBytes(UTF_16BE)),
                arguments("windows-1258", LegacyBytes.windows1258(plan)),
                arguments("TCVN3", LegacyBytes.of(LegacyEncoding.TCVN3, plan)),
                arguments(
                        "TCVN3", LegacyBytes.misread(LegacyEncoding.TCVN3, plan).getBytes(UTF_8)),
                arguments("VNI", LegacyBytes.of(LegacyEncoding.VNI, plan)),
                arguments("VNI", LegacyBytes.misread(LegacyEncoding.VNI, plan).getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void the_same_plan_comes_out_of_every_encoding(String charset, byte[] content) {
        var read = Own.read(content);

        assertThat(read.text().text()).isEqualTo(Own.PLAN);
        assertThat(read.text().charset()).isEqualTo(charset);
        assertThat(read.text().mediaType()).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buon-ma-thuot-2025",
                "cao-bang-tdtt-2022",
                "hoa-an-2023",
                "lam-binh-2024",
                "quang-tri-ccb-2022",
                "tram-tau-2024"
            })
    void real_plans_come_out_of_every_encoding(String name) throws IOException {
        var plan = Files.readString(SharedFiles.shared("plans/" + name + ".txt"));

        var read = encoded(plan).map(Arguments::get).toList();

        for (var arguments : read) {
            assertThat(Own.text((byte[]) arguments[1]))
                    .as("%s", arguments[0])
                    .isEqualToIgnoringCase(plan)
                    .satisfies(text -> assertThat(lettersChangedIn(text, plan)).isLessThan(25));
        }
    }

    /** TCVN3 forgets that {@code Ủ} in the middle of a sentence is a capital. */
    private static long lettersChangedIn(String text, String plan) {
        return IntStream.range(0, plan.length())
                .filter(i -> plan.charAt(i) != text.charAt(i))
                .count();
    }

    @Test
    void small_toned_letters_among_capitals_become_capitals_but_names_and_acronyms_stay() {
        var text = "Kế HOạCH\nTờ trình số 22/TTr-UBND của Sở GD&ĐT\ngiao Bà NGUYễN THị HOA";

        var restored = Capitals.restored(text, new Notes());

        assertThat(restored).isEqualTo("KẾ HOẠCH\nTờ trình số 22/TTr-UBND của Sở GD&ĐT\ngiao BÀ NGUYỄN THỊ HOA");
    }

    @Test
    void every_repair_is_told() {
        var legacy = LegacyBytes.of(LegacyEncoding.TCVN3, Own.PLAN);

        var notes = Own.read(legacy).notes();

        assertThat(notes)
                .extracting(ReadingNote::kind)
                .containsExactly(ReadingNote.Kind.CHARSET_CONVERTED, ReadingNote.Kind.CAPITALS_RESTORED);
        assertThat(notes.getFirst().message()).isEqualTo("Đã chuyển bảng mã TCVN3 sang Unicode.");
    }

    @Test
    void what_does_not_print_is_left_out_and_bullets_of_symbol_fonts_are_hyphens() {
        var text = "Kế\u00a0hoạch tuyên\u200btruyền\u00ad\n\uf0b7\tTreo cờ\n\uf02d In tờ gấp";

        var read = Readers.readPasted(text, "dán");

        assertThat(((Read) read).text().text()).isEqualTo("Kế hoạch tuyêntruyền\n- Treo cờ\n- In tờ gấp");
    }

    @Test
    void a_few_broken_bytes_do_not_change_the_encoding() {
        var content = Own.PLAN.getBytes(UTF_8);
        content[5] = (byte) 0xFF;

        var read = Own.read(content);

        assertThat(read.text().charset()).isEqualTo("UTF-8");
        assertThat(Own.notes(content)).contains(ReadingNote.Kind.BROKEN_CHARACTERS);
    }

    @Test
    void a_plain_ascii_text_is_unicode() {
        assertThat(Own.read("Ke hoach so 5/KH".getBytes(UTF_8)).text().charset())
                .isEqualTo("UTF-8");
    }

    @Test
    void nothing_and_noise_are_refused() {
        var noise = new byte[5000];
        new java.util.Random(7).nextBytes(noise);

        assertThat(Own.refusal(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(Own.refusal(" \n\t ".getBytes(UTF_8))).isEqualTo(Reason.EMPTY);
        assertThat(Own.refusal(noise)).isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(Own.refusal(new byte[Readers.MAX_BYTES + 1])).isEqualTo(Reason.TOO_LARGE);
    }
}
