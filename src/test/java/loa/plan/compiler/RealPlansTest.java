package loa.plan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import loa.SharedFiles;
import loa.plan.compiler.reader.Readers;
import loa.plan.compiler.reader.Reading;
import loa.plan.compiler.structure.Structure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The structure of the real plans, fact by fact. */
class RealPlansTest {

    private static final JsonMapper JSON = new JsonMapper();

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
    void structure_is_read_as_a_person_reads_it(String plan) throws IOException {
        var gold = JSON.readTree(Files.readString(SharedFiles.shared("gold/" + plan + ".json")));
        var file = SharedFiles.shared("plans/" + plan + ".txt");

        var text = ((Reading.Read) Readers.read(Files.readAllBytes(file), plan + ".txt")).text();
        var actual = JSON.readTree(PlanJson.write(new PlanCompiler().compile(text)));

        assertThat(Structure.read(text).isPlan()).isTrue();
        for (var key : List.of("clauses", "citations", "slogans", "recipients")) {
            Said.assertSaid(gold.get(key), actual.get(key), key);
        }
        Said.assertSaid(gold.get("document"), actual.get("document"), "document");
        assertThat(actual.at("/event/name")).isEqualTo(gold.at("/event/name"));
        assertThat(actual.at("/event/term")).isEqualTo(gold.at("/event/term"));
    }
}
