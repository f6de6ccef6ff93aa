package loa.plan.compiler.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import loa.SharedFiles;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.PlanCompiler;
import loa.plan.compiler.SourceText;
import loa.plan.compiler.TornText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that were torn, shuffled and soiled: nothing throws, takes long or loses words. */
class MutilatedPlansTest {

    private static final int TRIES = 1_000;
    private static final int WHOLE = 25;

    /** A second on a machine of its own; several where many tests run at once. */
    private static final long SLOWEST = 5_000_000_000L;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plans/buon-ma-thuot-2025.txt",
                "plans/cao-bang-tdtt-2022.txt",
                "plans/hoa-an-2023.txt",
                "plans/lam-binh-2024.txt",
                "plans/quang-tri-ccb-2022.txt",
                "plans/tram-tau-2024.txt"
            })
    void a_mutilated_plan_compiles(String file) throws IOException {
        mutilate(Files.readString(SharedFiles.shared(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cong-van-an-ninh-tay",
                "dot-tuyen-truyen-moc-ha",
                "huong-dan-phu-lac",
                "ke-hoach-xa-dai-phong",
                "quyet-dinh-song-thuong"
            })
    void a_mutilated_plan_of_our_own_compiles(String name) throws IOException {
        mutilate(Files.readString(Path.of("src/test/resources/golden", name, "plan.txt")));
    }

    private static void mutilate(String plan) {
        var random = new Random(plan.length());
        for (int i = 0; i < TRIES; i++) {
            var text = TornText.torn(plan, random);
            long start = System.nanoTime();

            var clauses =
                    i % WHOLE == 0 ? new PlanCompiler().compile(source(text)).clauses() : List.<Clause>of();
            if (clauses.isEmpty()) clauses = Structure.read(source(text)).clauses();

            assertThat(System.nanoTime() - start).as("nanoseconds").isLessThan(SLOWEST);
            WholeText.assertKept(clauses, text);
        }
    }

    @Test
    void time_grows_with_length_and_no_faster() {
        var section = "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Văn hóa và Thông tin\n"
                + "- Chủ trì, phối hợp với các đơn vị treo 20 băng rôn; hoàn thành trước ngày 05/6/2024.\n".repeat(20);
        compile(section.repeat(20));

        long small = time(section.repeat(20));
        long large = time(section.repeat(200));

        assertThat(large).as("200 sections against 20 in %s ns", small).isLessThan(40 * Math.max(small, 5_000_000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "\t", "I.", "-", "xin chào", "1.", "Nơi nhận:", "KẾ HOẠCH", "PHỤ LỤC"})
    void next_to_nothing_is_no_plan(String text) {
        var plan = new PlanCompiler().compile(source(text));

        assertThat(plan.findings()).extracting("code").containsExactly("STRUCTURE_UNKNOWN");
        assertThat(plan.clauses()).isEmpty();
        assertThat(plan.document().kind()).isNull();
    }

    @Test
    void one_endless_line_takes_no_endless_time() {
        var words = "Giao Phòng Văn hóa chủ trì số 12/KH-UBND ngày 3/4/2024 , ; và ".repeat(2_000);

        assertThat(time("1. " + words)).isLessThan(10_000_000_000L);
    }

    private static long time(String text) {
        long start = System.nanoTime();
        compile(text);
        return System.nanoTime() - start;
    }

    private static void compile(String text) {
        new PlanCompiler().compile(source(text));
    }

    private static SourceText source(String text) {
        return new SourceText("thu.txt", "text/plain", "", "UTF-8", text);
    }
}
