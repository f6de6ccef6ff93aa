package loa.content;

import java.util.List;
import loa.media.MediaId;

/**
 * One piece of a manuscript, in reading order. Its id stays while its words change, so that a translation or a merge knows
 * which piece became which; words may hold the marks that {@link Inline} reads.
 */
public sealed interface Block {

    String id();

    /** The same piece under another id. */
    Block as(String id);

    /** All its words with their marks, a line each. */
    String marked();

    /** All its words without marks, for reading, counting and searching. */
    default String words() {
        return Inline.plain(marked());
    }

    /** A heading; {@code level} 2 or 3, below the title. */
    record Heading(String id, int level, String text) implements Block {
        @Override
        public Block as(String id) {
            return new Heading(id, level, text);
        }

        @Override
        public String marked() {
            return text;
        }
    }

    record Paragraph(String id, String text) implements Block {
        @Override
        public Block as(String id) {
            return new Paragraph(id, text);
        }

        @Override
        public String marked() {
            return text;
        }
    }

    record Listing(String id, boolean numbered, List<String> points) implements Block {
        public Listing {
            points = List.copyOf(points);
        }

        @Override
        public Block as(String id) {
            return new Listing(id, numbered, points);
        }

        @Override
        public String marked() {
            return String.join("\n", points);
        }
    }

    /** The words of somebody; {@code source} empty where the text around says whose. */
    record Quotation(String id, String text, String source) implements Block {
        @Override
        public Block as(String id) {
            return new Quotation(id, text, source);
        }

        @Override
        public String marked() {
            return source.isEmpty() ? text : text + "\n" + source;
        }
    }

    /** A photo from the files of the house, with what stands under it. */
    record Picture(String id, MediaId media, String caption) implements Block {
        @Override
        public Block as(String id) {
            return new Picture(id, media, caption);
        }

        @Override
        public String marked() {
            return caption;
        }
    }

    /** A table, its first row the head. */
    record Grid(String id, List<List<String>> rows) implements Block {
        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public Block as(String id) {
            return new Grid(id, rows);
        }

        @Override
        public String marked() {
            return String.join(
                    "\n", rows.stream().map(row -> String.join(" · ", row)).toList());
        }
    }
}
