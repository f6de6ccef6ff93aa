package loa.plan.compiler.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void reading_ends_soon_and_never_throws(String form, byte[] content, boolean inside) {
        var chance = new Random(31);
        Readers.read(content, form);

        for (int i = 0; i < TIMES; i++) {
            var broken = inside ? brokenInside(content, chance) : broken(content, chance);
            long start = System.nanoTime();
            var reading = Readers.read(broken, form);
            long took = System.nanoTime() - start;

            assertThat(reading).as("%s, try %d", form, i).isNotNull();
            assertThat(took).as("%s, try %d, nanoseconds", form, i).isLessThan(3 * SECOND);
        }
    }

    private static byte[] broken(byte[] content, Random chance) {
        var broken = content.clone();
        switch (chance.nextInt(5)) {
            case 0 -> broken = Arrays.copyOf(broken, chance.nextInt(broken.length) + 1);
            case 1 -> {
                int from = chance.nextInt(broken.length);
                int to = chance.nextInt(broken.length);
                int length = Math.min(chance.nextInt(300), broken.length - Math.max(from, to));
                System.arraycopy(content, from, broken, to, length);
            }
            default -> {
                for (int i = chance.nextInt(20); i >= 0; i--) {
                    broken[chance.nextInt(broken.length)] = (byte) chance.nextInt();
                }
            }
        }
        return broken;
    }

    /** Breaks the XML inside a zipped document, whose checksums would else give the damage away at once. */
    private static byte[] brokenInside(byte[] zipped, Random chance) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zipped));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().endsWith(".xml") && part.length > 0 ? twisted(part, chance) : part);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Changes figures and names, which keeps most of it well-formed. */
    private static byte[] twisted(byte[] xml, Random chance) {
        var twisted = xml.clone();
        for (int i = chance.nextInt(12); i >= 0; i--) {
            int at = chance.nextInt(twisted.length);
            for (int tries = 0; tries < 500 && !Character.isLetterOrDigit(twisted[at]); tries++)
                at = (at + 1) % twisted.length;
            twisted[at] = (byte) (Character.isDigit(twisted[at]) ? '0' + chance.nextInt(10) : 'a' + chance.nextInt(26));
        }
        return twisted;
    }
}
