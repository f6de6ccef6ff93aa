package loa.plan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/** Compares what is expected of a plan with what was read. */
final class Said {

    private Said() {}

    /** All that is expected is said, in its order; keys that the expectation leaves out are not compared. */
    static void assertSaid(JsonNode gold, JsonNode actual, String where) {
        if (gold.isArray() && !gold.isEmpty() && gold.get(0).isString()) {
            assertThat(actual).as(where).containsExactlyInAnyOrderElementsOf(gold);
        } else if (gold.isArray()) {
            assertThat(actual.size()).as(where + ": " + actual).isEqualTo(gold.size());
            for (int i = 0; i < gold.size(); i++) {
                assertSaid(gold.get(i), actual.get(i), where + "[" + i + "]");
            }
        } else if (gold.isObject()) {
            for (var name : new ArrayList<>(gold.propertyNames())) {
                assertSaid(gold.get(name), actual.get(name), where + "." + name);
            }
        } else {
            assertThat(actual).as(where).isEqualTo(gold);
        }
    }
}
