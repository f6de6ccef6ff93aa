package loa.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version as its approvers read it: parts in order. Comments hold on to the id of a part, which therefore stays the same from
 * version to version where the part is the same.
 */
public record Preview(List<Part> parts) {

    public Preview {
        parts = List.copyOf(parts);
    }

    /** What a reader sees, hears or opens. */
    public sealed interface Part {
        String id();
    }

    /** A paragraph; {@code language} is a BCP 47 tag where it is not Vietnamese, {@code marks} in order and apart. */
    public record Words(
            String id, Look look, String text, @Nullable String language, List<Mark> marks) implements Part {

        public Words {
            marks = List.copyOf(marks);
        }

        public Words(String id, Look look, String text, @Nullable String language) {
            this(id, look, text, language, List.of());
        }

        /** For paper and comparison: after the words of a link where it leads. */
        public String withAddresses() {
            var all = new StringBuilder(text);
            for (var mark : marks.reversed()) {
                if (mark.address() != null) all.insert(mark.to(), " (" + mark.address() + ")");
            }
            return all.toString();
        }
    }

    /** What the letters from one place to another are; {@code address}: where a link leads. */
    public record Mark(
            int from, int to, Kind kind, @Nullable String address) {

        /** How letters stand out. */
        public enum Kind {
            BOLD,
            ITALIC,
            LINK
        }
    }

    /** {@code source} is an address of ours, {@code alt} what the picture shows. */
    public record Picture(String id, String source, String alt) implements Part {}

    public record Sound(String id, String source, String name) implements Part {}

    public record Film(String id, String source, String name) implements Part {}

    /** A file to open beside the page. */
    public record Paper(String id, String address, String name) implements Part {}

    /** How words stand. */
    public enum Look {
        TITLE,
        HEADING,
        PARAGRAPH,
        ITEM,
        QUOTE
    }
}
