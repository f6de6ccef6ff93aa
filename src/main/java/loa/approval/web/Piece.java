package loa.approval.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a version, ready to be drawn, with the marks of what is said about it.
 *
 * @param type {@code words}, {@code picture}, {@code sound}, {@code film} or {@code paper}
 * @param look of words, in lower case
 * @param source address of the picture, sound, film or paper
 * @param name what the picture shows, or what the file is called
 * @param notes numbers of remarks about the part as a whole or a moment of it
 */
public record Piece(
        String type,
        String id,
        String look,
        @Nullable String language,
        List<Run> runs,
        @Nullable String source,
        @Nullable String name,
        List<Area> areas,
        List<Integer> notes) {

    /** Words that stand together; {@code note} is the number of a remark about them, 0 for none. */
    public record Run(String text, int note) {}

    /** An area of a picture in hundredths, and the number of its remark. */
    public record Area(int left, int top, int width, int height, int note) {}

    public boolean isPlayed() {
        return type.equals("sound") || type.equals("film");
    }
}
