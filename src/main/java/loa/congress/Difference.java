package loa.congress;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field that was changed.
 *
 * @param field message key of its name, below {@code congress.field.}
 */
public record Difference(String field, String before, String after) {

    /** Gathers the fields of two versions that are not the same. */
    public static final class Between {

        private final List<Difference> differences = new ArrayList<>();

        public Between field(String field, @Nullable Object before, @Nullable Object after) {
            var one = before == null ? "" : before.toString();
            var other = after == null ? "" : after.toString();
            if (!one.equals(other)) differences.add(new Difference(field, one, other));
            return this;
        }

        public List<Difference> all() {
            return List.copyOf(differences);
        }
    }
}
