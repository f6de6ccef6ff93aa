package loa.plan.compiler.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import loa.SharedFiles;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.PlanCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real plan means the same in whichever form it comes. */
class SamePlanTest {

    @ParameterizedTest
    @CsvSource({"lam-binh-2024, docx", "quang-tri-ccb-2022, pdf"})
    void a_plan_compiles_to_the_same_from_its_text_and_from_its_document(String name, String form) throws IOException {
        var fromText = compiled("plans/" + name + ".txt");
        var fromDocument = compiled("plans/" + name + "." + form);

        assertThat(meaning(fromDocument)).isEqualTo(meaning(fromText));
        assertThat(fromDocument.document().number())
                .isEqualTo(fromText.document().number());
        assertThat(fromDocument.document().title())
                .isEqualTo(fromText.document().title());
        assertThat(fromDocument.document().signatory())
                .isEqualTo(fromText.document().signatory());
    }

    @Test
    void a_plan_in_an_old_encoding_compiles_to_the_same() throws IOException {
        var text = Files.readString(SharedFiles.shared("plans/tram-tau-2024.txt"));
        var fromText = compiled("plans/tram-tau-2024.txt");

        for (var encoding : LegacyEncoding.values()) {
            var fromOld = compiled(LegacyBytes.of(encoding, text));
            // TCVN3 has no capitals with a tone mark, so "Ủy" comes back as "ủy".
            assertThat(fromOld.duties().toString())
                    .isEqualToIgnoringCase(fromText.duties().toString());
            assertThat(fromOld.findings()).hasSameSizeAs(fromText.findings());
        }
    }

    private static CompiledPlan compiled(String path) throws IOException {
        return compiled(Files.readAllBytes(SharedFiles.shared(path)));
    }

    private static CompiledPlan compiled(byte[] content) {
        return new PlanCompiler().compile(Own.read(content).text());
    }

    /** Everything but where it stands in the file. */
    private static List<Object> meaning(CompiledPlan plan) {
        var clauses = plan.clauses().stream()
                .map(c -> List.of(c.id(), String.valueOf(c.label()), c.kind(), c.text()))
                .toList();
        return List.of(
                clauses,
                plan.event(),
                plan.citations(),
                plan.units(),
                plan.topics(),
                plan.channels(),
                plan.windows(),
                plan.duties(),
                plan.approvals(),
                plan.slogans(),
                plan.recipients(),
                plan.findings());
    }
}
