package loa.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of fact with its values: "Giai đoạn: trước · trong · sau". */
public record Fact(String name, List<Value> values) {

    /**
     * One value.
     *
     * @param words anchor of the words it was read from, if it was read
     * @param check whether a person should look at it
     */
    public record Value(String text, @Nullable String words, boolean check) {

        static Value of(String text) {
            return new Value(text, null, false);
        }
    }
}
