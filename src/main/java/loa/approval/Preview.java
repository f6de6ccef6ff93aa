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

    /** A paragraph without marks of any kind; {@code language} is a BCP 47 tag where it is not Vietnamese. */
    public record Words(
            String id, Look look, String text, @Nullable String language) implements Part {}

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
