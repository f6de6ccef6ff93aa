package loa.document.script;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text on a leaf of paper or in a picture.
 *
 * @param head above the title, as the language it is in
 * @param foot below the text, as whose it is
 * @param warning across the top; empty: none
 */
public record Leaf(String head, String title, List<Piece> pieces, String foot, String warning) {

    public Leaf {
        pieces = List.copyOf(pieces);
    }

    /** A paragraph, or a heading, which is bold all through. */
    public record Piece(boolean heading, List<Stretch> stretches) {

        public Piece {
            stretches = List.copyOf(stretches);
        }

        public Piece(boolean heading, String text) {
            this(heading, List.of(new Stretch(text, heading, false, null)));
        }

        String text() {
            return stretches.stream().map(Stretch::text).collect(Collectors.joining());
        }
    }

    /** Words that look alike; {@code address}: where a reader of the file is led by them. */
    public record Stretch(
            String text,
            boolean bold,
            boolean italic,
            @Nullable String address) {

        Stretch part(int from, int to) {
            return new Stretch(text.substring(from, to), bold, italic, address);
        }
    }
}
