package loa.document.script;

import java.util.List;

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

    /** A paragraph, or a heading. */
    public record Piece(boolean heading, String text) {}
}
