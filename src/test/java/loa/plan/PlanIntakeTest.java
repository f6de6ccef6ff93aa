package loa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import loa.plan.PlanIntake.Failed;
import loa.plan.PlanIntake.Understood;
import loa.plan.compiler.reader.Ocr;
import loa.plan.compiler.reader.Scan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans, with a program of our own in the place of tesseract. */
class PlanIntakeTest {

    private static final String LINES = """
            KẾ HOẠCH
            Tuyên truyền Ngày hội Sách
            I. TỔ CHỨC THỰC HIỆN
            1. Thư viện xã
            - Treo 05 băng rôn trước ngày 03/4/2025.
            """;

    @TempDir
    private Path folder;

    @Test
    void a_scan_is_recognised_and_its_plan_marked() throws IOException {
        var intake = new PlanIntake(() -> Ocr.by(program("vie")));

        var result = intake.read(Scan.page(), "quet.pdf");

        assertThat(result).isInstanceOf(Understood.class);
        var understood = (Understood) result;
        assertThat(understood.compiled().duties())
                .singleElement()
                .satisfies(duty -> assertThat(duty.unit()).isEqualTo("thu-vien-xa"));
        assertThat(understood.compiled().findings()).extracting("code").contains("READ_BY_MACHINE");
        assertThat(understood.notes()).anyMatch(note -> note.contains("đọc bằng máy, cần soát"));
    }

    @Test
    void without_the_program_or_its_vietnamese_the_reason_says_what_to_do() throws IOException {
        var without = new PlanIntake(Optional::empty).read(Scan.page(), "quet.pdf");
        var english = new PlanIntake(() -> Ocr.by(program("eng"))).read(Scan.page(), "quet.pdf");

        assertThat(without).isEqualTo(english);
        assertThat(((Failed) without).words()).contains("bản quét", "DOCX", "cài tesseract với tiếng Việt");
    }

    @Test
    void a_program_that_fails_is_a_reason_and_no_error() throws IOException {
        Files.writeString(folder.resolve("fails"), "");

        var result = new PlanIntake(() -> Ocr.by(program("vie"))).read(Scan.of(Scan.page()), "quet.pdf");
        var broken = new PlanIntake(() -> Ocr.by(folder.resolve("none").toString())).read(Scan.page(), "quet.pdf");

        assertThat(((Failed) result).words()).contains("bản quét", "DOCX");
        assertThat(broken).isEqualTo(result);
    }

    /** Speaks one language and finds our lines on every page, unless it is told to fail. */
    private String program(String language) {
        var table = new StringBuilder(
                "level\\tpage\\tblock\\tpar\\tline\\tword\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\n");
        int top = 100;
        for (var line : LINES.lines().toList()) {
            table.append("4\\t1\\t1\\t1\\t1\\t0\\t240\\t" + top + "\\t1200\\t40\\t-1\\t\n");
            int left = 240;
            for (var word : line.split(" ")) {
                table.append("5\\t1\\t1\\t1\\t1\\t1\\t" + left + "\\t" + top + "\\t" + word.length() * 20
                        + "\\t40\\t95\\t" + word + "\n");
                left += word.length() * 20 + 12;
            }
            top += 100;
        }
        try {
            var script = folder.resolve("recognise-" + language);
            Files.writeString(script, """
                    #!/bin/sh
                    if [ "$1" = --list-langs ]; then echo "List of languages:"; echo %s; exit 0; fi
                    if [ -e "$(dirname "$0")/fails" ]; then exit 1; fi
                    printf '%%b' '%s'
                    """.formatted(language, table.toString().replace("%", "%%")));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
            return script.toString();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
