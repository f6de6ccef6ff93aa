package loa.plan.compiler.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import loa.plan.compiler.reader.Reading.Unreadable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a file, reading it ends soon, in text or in a reason. */
class BrokenFilesTest {

    private static final int TIMES = Integer.getInteger("loa.broken-files", 400);
    private static final long SECOND = 1_000_000_000;

    static Stream<Arguments> files() throws IOException {
        var docx = WordProcessorTest.fixture("doc-sach.docx");
        var odt = WordProcessorTest.fixture("doc-sach.odt");
        var doc = WordProcessorTest.fixture("doc-sach.doc");
        var pdf = new PdfFile()
                .paragraph(Own.PLAN.replace('\n', ' '))
                .rule(85, 600, 500, 600)
                .rule(85, 600, 85, 700);
        return Stream.of(
                arguments("docx", docx, false),
                arguments("docx inside", docx, true),
                arguments("odt", odt, false),
                arguments("odt inside", odt, true),
                arguments("doc", doc, false),
                arguments("pdf", pdf.bytes(), false),
                arguments("txt", Own.PLAN.getBytes(UTF_8), false),
                arguments("tcvn3", LegacyBytes.of(LegacyEncoding.TCVN3, Own.PLAN), false));
    }

    @ParameterizedTest
    @EnumSource(Reading.Reason.class)
    void every_refusal_says_what_to_do(Reading.Reason reason) {
        assertThat(new Unreadable(reason).message()).contains(". Hãy ").endsWith(".");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void reading_ends_soon_and_never_throws(String form, byte[] content, boolean inside) {
        var chance = new Random(31);
        Readers.read(content, form);

        for (int i = 0; i < TIMES; i++) {
            var broken = inside ? BrokenBytes.inside(content, chance) : BrokenBytes.of(content, chance);
            long start = System.nanoTime();
            var reading = Readers.read(broken, form);
            long took = System.nanoTime() - start;

            assertThat(reading).as("%s, try %d", form, i).isNotNull();
            assertThat(took).as("%s, try %d, nanoseconds", form, i).isLessThan(3 * SECOND);
        }
    }
}
