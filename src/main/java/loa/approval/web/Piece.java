package loa.approval.web;

import java.util.List;
import loa.approval.Preview;
import loa.media.sound.Sound;
import org.jspecify.annotations.Nullable;

/**
 * A part of a version, ready to be drawn, with the marks of what is said about it.
 *
 * @param type {@code words}, {@code table}, {@code picture}, {@code sound}, {@code film} or {@code paper}
 * @param look of words, in lower case
 * @param rows of a table, the head first; its id is that of the table
 * @param source address of the picture, sound, film or paper
 * @param poster a picture of a film
 * @param name what the picture shows, or what the file is called
 * @param strip the wave of a sound or film; {@code null}: none is known
 * @param notes numbers of remarks about the part as a whole or a moment of it
 */
public record Piece(
        String type,
        String id,
        String look,
        @Nullable String language,
        List<Run> runs,
        List<Row> rows,
        @Nullable String source,
        @Nullable String poster,
        @Nullable String name,
        List<Area> areas,
        @Nullable Strip strip,
        List<Integer> notes) {

    /** A row of a table. */
    public record Row(String id, List<Cell> cells, List<Integer> notes) {}

    /** {@code from} which letter of its row it stands. */
    public record Cell(int from, List<Run> runs) {}

    /** The wave of a sound or film, with the moments of remarks in two hundredths of its length. */
    public record Strip(Sound sound, List<Span> spans) {}

    public record Span(int from, int width, int note) {}

    /**
     * Words that stand together and look alike; {@code note} is the number of a remark about them, 0 for none, {@code ends} whether
     * what it is about ends here.
     */
    public record Run(String text, Preview.@Nullable Mark mark, int note, boolean ends) {

        public boolean is(String kind) {
            return mark != null && mark.kind().name().equals(kind);
        }

        public @Nullable String address() {
            return mark == null ? null : mark.address();
        }
    }

    /** An area of a picture in hundredths, and the number of its remark. */
    public record Area(int left, int top, int width, int height, int note) {}

    static Piece words(String id, String look, @Nullable String language, List<Run> runs, List<Integer> notes) {
        return new Piece("words", id, look, language, runs, List.of(), null, null, null, List.of(), null, notes);
    }

    static Piece table(List<Row> rows, @Nullable String language) {
        var id = rows.getFirst().id();
        return new Piece("table", id, "", language, List.of(), rows, null, null, null, List.of(), null, List.of());
    }

    static Piece file(
            String type,
            String id,
            String source,
            @Nullable String poster,
            String name,
            List<Area> areas,
            @Nullable Strip strip,
            List<Integer> notes) {
        return new Piece(type, id, "", null, List.of(), List.of(), source, poster, name, areas, strip, notes);
    }

    public boolean isPlayed() {
        return type.equals("sound") || type.equals("film");
    }
}
