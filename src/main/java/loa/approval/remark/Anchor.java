package loa.approval.remark;

/** What a remark is about. */
public sealed interface Anchor {

    /** Words of a part, from one character to another, and the words themselves to find them again. */
    record OnWords(String part, int from, int to, String quote) implements Anchor {}

    /** An area of a picture, in hundredths of its sides. */
    record OnArea(String part, int left, int top, int width, int height) implements Anchor {

        public OnArea {
            if (left < 0 || top < 0 || width < 1 || height < 1 || left + width > 100 || top + height > 100) {
                throw new IllegalArgumentException("area");
            }
        }
    }

    /** Seconds of a sound or film. */
    record OnTime(String part, int from, int to) implements Anchor {}

    /** A part as a whole. */
    record OnPart(String part) implements Anchor {}

    /** All of it. */
    record OnAll() implements Anchor {}
}
