package loa.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.Stream;
import loa.media.MagicBytes.Known;
import loa.media.MagicBytes.Not;
import loa.media.sound.PhoneSound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MagicBytesTest {

    /** The head of a frame of eight bytes, in AAC of 44.1 kHz. */
    private static final String ADTS = "\u00ff\u00f1\u0050\u0080\u0001\u001f\u00fc";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource
    void a_file_is_told_by_its_bytes(byte[] bytes, FileKind kind) throws IOException {
        assertThat(tell(bytes)).isEqualTo(new Known(kind));
    }

    static Stream<Arguments> a_file_is_told_by_its_bytes() {
        var picture = Pictures.hillside(40, 30, 1);
        return Stream.of(
                Arguments.of(Pictures.jpeg(picture, false), FileKind.JPEG),
                Arguments.of(Pictures.png(picture), FileKind.PNG),
                Arguments.of(latin("RIFF\u0010\0\0\0WEBPVP8 "), FileKind.WEBP),
                Arguments.of(latin("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), FileKind.HEIC),
                Arguments.of(latin("\0\0\0\u0018ftypmif1\0\0\0\0mif1heix"), FileKind.HEIC),
                Arguments.of(latin("%PDF-1.7\n"), FileKind.PDF),
                Arguments.of(Pictures.packed(0, "[Content_Types].xml", "word/document.xml"), FileKind.DOCX),
                Arguments.of(Pictures.packed(0, "[Content_Types].xml", "xl/workbook.xml"), FileKind.XLSX),
                Arguments.of(latin("ID3\u0004\0\0\0\0\0\0"), FileKind.MP3),
                Arguments.of(latin("\u00ff\u00fb\u0090\u0064"), FileKind.MP3),
                Arguments.of(latin("\0\0\0\u0018ftypM4A \0\0\0\0M4A mp42"), FileKind.M4A),
                Arguments.of(latin("#!AMR\n"), FileKind.AMR),
                Arguments.of(latin("#!AMR-WB\n\u0004"), FileKind.AMR),
                Arguments.of(latin((ADTS + "\0").repeat(3)), FileKind.AAC),
                Arguments.of(latin(ADTS + "\0" + ADTS.substring(0, 3)), FileKind.AAC),
                Arguments.of(latin("RIFF\u0024\0\0\0WAVEfmt "), FileKind.WAV),
                Arguments.of(latin("\u001aE\u00df\u00a3\u009fB\u0082\u0084webm\u0086\u0086A_OPUS"), FileKind.WEBM),
                Arguments.of(latin("OggS" + "\0".repeat(24) + "OpusHead"), FileKind.OGG),
                Arguments.of(Pictures.film("+21.4667+104.3797/"), FileKind.MP4),
                Arguments.of(branded("qt  ", Pictures.film("+21.4667+104.3797/")), FileKind.MP4),
                Arguments.of(branded("3gp5", Pictures.film("+21.4667+104.3797/")), FileKind.MP4),
                Arguments.of(PhoneSound.recorded(3), FileKind.M4A));
    }

    @ParameterizedTest
    @MethodSource
    void what_is_not_taken_is_told_why(byte[] bytes, NotKept why) throws IOException {
        assertThat(tell(bytes)).isEqualTo(new Not(why));
    }

    static Stream<Arguments> what_is_not_taken_is_told_why() {
        return Stream.of(
                Arguments.of(new byte[0], NotKept.EMPTY),
                Arguments.of(latin("GIF89a\u0001\0\u0001\0"), NotKept.UNKNOWN_KIND),
                Arguments.of(latin("MZ\u0090\0"), NotKept.UNKNOWN_KIND),
                Arguments.of(latin("#!AMRICA"), NotKept.UNKNOWN_KIND),
                Arguments.of(latin("#!/bin/sh\n"), NotKept.UNKNOWN_KIND),
                Arguments.of(latin(ADTS + "\0and no frame behind it"), NotKept.UNKNOWN_KIND),
                Arguments.of(latin(ADTS.replace('\u0050', '\u00ff') + "\0"), NotKept.UNKNOWN_KIND),
                Arguments.of(latin("<svg xmlns='http://www.w3.org/2000/svg'/>"), NotKept.UNKNOWN_KIND),
                Arguments.of(latin("<!doctype html><script>alert(1)</script>"), NotKept.UNKNOWN_KIND),
                Arguments.of(latin("\0\0\0\u0018ftypmif1\0\0\0\0mif1avif"), NotKept.UNKNOWN_KIND),
                Arguments.of(latin("\u00ff\u00ff\u00ff\u00ff"), NotKept.UNKNOWN_KIND),
                Arguments.of(Pictures.packed(0, "a.txt"), NotKept.UNKNOWN_KIND),
                Arguments.of(
                        Pictures.packed(0, "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                        NotKept.MACROS),
                Arguments.of(Pictures.packed(513, "[Content_Types].xml", "word/document.xml"), NotKept.SWELLS),
                Arguments.of(latin("\0\0\0\u0018ftypisom\0\0\0\0isommp41"), NotKept.BROKEN),
                Arguments.of(latin("PK\u0003\u0004 and then nothing"), NotKept.BROKEN));
    }

    @Test
    void a_name_is_made_safe_and_ends_as_the_bytes_say() {
        assertThat(FileKind.JPEG.safeName("C:\\fakepath\\Ảnh khai mạc.PNG")).isEqualTo("Ảnh khai mạc.jpg");
        assertThat(FileKind.PDF.safeName("../../etc/passwd")).isEqualTo("passwd.pdf");
        assertThat(FileKind.JPEG.safeName("ảnh\u202egpj.exe\r\nX: y")).isEqualTo("ảnh gpj.jpg");
        assertThat(FileKind.MP3.safeName(" .mp3")).isEqualTo("mp3.mp3");
        assertThat(FileKind.JPEG.safeName(Normalizer.normalize("Ảnh Đại hội Trạm Tấu.jpg", Normalizer.Form.NFD)))
                .as("a name from a Mac")
                .isEqualTo("Ảnh Đại hội Trạm Tấu.jpg");
        assertThat(FileKind.JPEG.safeName("ă".repeat(300) + ".jpg")).hasSize(104);
    }

    private MagicBytes.Told tell(byte[] bytes) throws IOException {
        return MagicBytes.tell(Files.write(folder.resolve("file.jpg"), bytes));
    }

    /** The same film as another phone writes it. */
    private static byte[] branded(String brand, byte[] film) {
        System.arraycopy(latin(brand), 0, film, 8, 4);
        return film;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
