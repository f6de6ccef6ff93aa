package loa.plan.compiler.reader;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import loa.plan.compiler.reader.ReadingNote.Kind;
import org.jspecify.annotations.Nullable;

/** The words of an OpenDocument paragraph as printed; text boxes found on the way are handed on. */
final class OdtText {

    private final OdtStyles styles;
    private final Fonts fonts;
    private final Notes notes;
    private final Function<Markup, List<Block>> body;

    OdtText(OdtStyles styles, Fonts fonts, Notes notes, Function<Markup, List<Block>> body) {
        this.styles = styles;
        this.fonts = fonts;
        this.notes = notes;
        this.body = body;
    }

    void sample(Markup parent, Face face) {
        for (var child : parent.children()) {
            if (child.name.equals(Markup.TEXT)) fonts.sample(face.font, child.text);
            else sample(child, child.name.equals("text:span") ? face.inside(child, styles) : face);
        }
    }

    /** The paragraph's text; the blocks of its text boxes go into {@code boxes}. */
    String of(Markup paragraph, List<Block> boxes) {
        var out = new StringBuilder();
        inline(paragraph, Face.of(paragraph, styles), out, boxes);
        return out.toString();
    }

    private void inline(Markup parent, Face face, StringBuilder out, List<Block> boxes) {
        for (var child : parent.children()) {
            switch (child.name) {
                case Markup.TEXT -> append(child.text.replaceAll("[ \t\r\n]+", " "), face, out);
                case "text:s" -> out.repeat(" ", Math.clamp(child.number("text:c", 1), 1, 200));
                case "text:tab" -> out.append('\t');
                case "text:line-break" -> out.append('\n');
                case "text:span" -> inline(child, face.inside(child, styles), out, boxes);
                case "text:note" -> notes.add(Kind.FOOTNOTES_LEFT_OUT);
                case "office:annotation" -> notes.add(Kind.COMMENTS_LEFT_OUT);
                case "text:ruby-text", "office:annotation-end" -> {}
                case "draw:text-box" -> {
                    boxes.addAll(body.apply(child));
                    notes.add(Kind.TEXT_BOXES_READ);
                }
                case "draw:image" -> notes.add(Kind.PICTURES_LEFT_OUT);
                default -> inline(child, face, out, boxes);
            }
        }
    }

    private void append(String words, Face face, StringBuilder out) {
        if (words.isBlank()) {
            out.append(words);
        } else if (face.hidden) {
            notes.add(Kind.HIDDEN_LEFT_OUT);
        } else {
            var text = fonts.decode(face.font, words);
            out.append(face.capitals ? text.toUpperCase(Locale.ROOT) : text);
        }
    }

    /** How words look: what of it changes what they say. */
    record Face(String font, boolean capitals, boolean hidden) {

        static Face of(Markup paragraph, OdtStyles styles) {
            return new Face("", false, false).with("paragraph", paragraph.attribute("text:style-name"), styles);
        }

        Face inside(Markup span, OdtStyles styles) {
            return with("text", span.attribute("text:style-name"), styles);
        }

        private Face with(String family, @Nullable String style, OdtStyles styles) {
            var named = styles.property(family, style, "style:text-properties", "style:font-name");
            var familyName = styles.property(family, style, "style:text-properties", "fo:font-family");
            var transform = styles.property(family, style, "style:text-properties", "fo:text-transform");
            var display = styles.property(family, style, "style:text-properties", "text:display");
            var font = named == null ? Objects.requireNonNullElse(familyName, this.font) : named;
            return new Face(
                    font,
                    transform == null ? capitals : transform.equals("uppercase"),
                    display == null ? hidden : display.equals("none"));
        }
    }
}
