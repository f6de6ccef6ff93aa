package loa.plan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import loa.plan.compiler.reader.Readers;
import loa.plan.compiler.reader.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans of our own, read whole, fact by fact: {@code src/test/resources/golden}. */
class GoldenPlansTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Set<String> OPTIONAL = Set.of("NO_DEADLINE", "UNIT_NOT_RECIPIENT", "UNIT_WITHOUT_DUTY");

    static List<String> cases() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            return files.filter(file -> Files.exists(file.resolve("gold.json")))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_plan_is_read_as_a_careful_reader_reads_it(String name) throws IOException {
        var gold = JsonMapper.shared().readTree(Files.readString(GOLDEN.resolve(name + "/gold.json")));
        var file = Files.readAllBytes(GOLDEN.resolve(name + "/plan.txt"));

        var text = ((Reading.Read) Readers.read(file, "plan.txt")).text();
        var plan = JsonMapper.shared().readTree(PlanJson.write(new PlanCompiler().compile(text)));

        for (var key : List.of(
                "document",
                "event",
                "clauses",
                "citations",
                "slogans",
                "recipients",
                "windows",
                "topics",
                "channels")) {
            Said.assertSaid(gold.get(key), plan.get(key), key);
        }
        assertThat(findings(plan)).containsExactlyInAnyOrderElementsOf(findings(gold));
        for (int i = 0; i < gold.get("duties").size(); i++) {
            assertDuty(gold.get("duties").get(i), plan.get("duties").get(i));
        }
    }

    private static void assertDuty(JsonNode gold, JsonNode duty) {
        var clause = gold.get("clause").asString();
        for (var key : List.of("clause", "unit", "role", "conditional", "phases", "partners", "languages")) {
            Said.assertSaid(gold.get(key), duty.get(key), clause + "." + key);
        }
        for (var key : List.of("actions", "objects", "channels")) {
            var may = texts(gold.get("may" + Character.toUpperCase(key.charAt(0)) + key.substring(1)));
            assertThat(texts(duty.get(key))).as(clause + "." + key).containsAll(texts(gold.get(key)));
            assertThat(texts(gold.get(key)).stream().toList())
                    .as(clause + "." + key)
                    .containsAll(texts(duty.get(key)).stream()
                            .filter(value -> !may.contains(value))
                            .toList());
        }
        var deadline = gold.get("deadline");
        for (var key : List.of("date", "anchor", "offsetDays", "recurrence")) {
            assertThat(Objects.toString(value(duty.get("deadline"), key)))
                    .as(clause + ".deadline." + key)
                    .isEqualTo(Objects.toString(value(deadline, key)));
        }
        assertThat(duty.get("quantities").size())
                .as(clause + ".quantities")
                .isEqualTo(gold.get("quantities").size());
    }

    private static String value(JsonNode deadline, String key) {
        return deadline.isNull()
                        || deadline.get(key) == null
                        || deadline.get(key).isNull()
                ? null
                : deadline.get(key).asString();
    }

    private static List<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asString).toList();
    }

    private static List<String> findings(JsonNode plan) {
        return stream(plan.get("findings"))
                .filter(finding -> !OPTIONAL.contains(finding.get("code").asString()))
                .map(finding -> finding.get("code").asString() + " " + finding.get("clause"))
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false);
    }
}
