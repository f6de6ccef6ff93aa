package loa.plan.compiler.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import loa.plan.compiler.reader.ReadingNote.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Word paragraph as printed: tracked changes accepted, field codes and hidden text left out. Text boxes
 * found on the way are handed on. One instance reads one document, since a field may run over several paragraphs.
 */
final class DocxText {

    private final DocxStyles styles;
    private final Fonts fonts;
    private final Notes notes;
    private final Function<Markup, List<Block>> body;
    private int openFields;
    private int openCodes;

    DocxText(DocxStyles styles, Fonts fonts, Notes notes, Function<Markup, List<Block>> body) {
        this.styles = styles;
        this.fonts = fonts;
        this.notes = notes;
        this.body = body;
    }

    /** The paragraph's text; the blocks of its text boxes go into {@code boxes}. */
    String of(Markup paragraph, List<Block> boxes) {
        var pieces = new ArrayList<Piece>();
        inline(paragraph, paragraph, pieces, boxes);
        var out = new StringBuilder();
        for (int i = 0; i < pieces.size(); ) {
            var font = pieces.get(i).font;
            var text = new StringBuilder();
            for (; i < pieces.size() && pieces.get(i).font.equals(font); i++) text.append(pieces.get(i).text);
            out.append(fonts.decode(font, text.toString()));
        }
        return out.toString();
    }

    private void inline(Markup parent, Markup paragraph, List<Piece> out, List<Block> boxes) {
        for (var child : parent.children()) {
            switch (child.name) {
                case "w:r" -> run(child, paragraph, out, boxes);
                case "w:del", "w:moveFrom" -> notes.add(Kind.CHANGES_ACCEPTED);
                case "w:ins", "w:moveTo" -> {
                    notes.add(Kind.CHANGES_ACCEPTED);
                    inline(child, paragraph, out, boxes);
                }
                case "m:t" -> out.add(new Piece("", text(child)));
                case "w:sdt" -> {
                    var content = child.child("w:sdtContent");
                    if (content != null && !child.has("w:sdtPr", "w:showingPlcHdr"))
                        inline(content, paragraph, out, boxes);
                }
                case "mc:AlternateContent" -> inline(chosen(child), paragraph, out, boxes);
                case "w:pPr", "w:rt", Markup.TEXT -> {}
                default -> inline(child, paragraph, out, boxes);
            }
        }
    }

    private void run(Markup run, Markup paragraph, List<Piece> out, List<Block> boxes) {
        if (styles.isHidden(run)) {
            notes.add(Kind.HIDDEN_LEFT_OUT);
            return;
        }
        var font = styles.font(run, paragraph);
        boolean capitals = styles.isCapitals(run, paragraph);
        for (var child : run.children()) {
            switch (child.name) {
                case "w:fldChar" -> field(child.attribute("w:fldCharType"));
                case "mc:AlternateContent", "w:drawing", "w:pict", "w:object" -> drawing(child, boxes);
                case "w:footnoteReference", "w:endnoteReference" -> notes.add(Kind.FOOTNOTES_LEFT_OUT);
                case "w:commentReference" -> notes.add(Kind.COMMENTS_LEFT_OUT);
                case "w:ruby" -> inline(child, paragraph, out, boxes);
                case "w:sym" -> out.add(symbol(child));
                default -> {
                    var text = printed(child);
                    if (openCodes == 0 && !text.isEmpty())
                        out.add(new Piece(font, capitals ? text.toUpperCase(Locale.ROOT) : text));
                }
            }
        }
    }

    private static String printed(Markup child) {
        return switch (child.name) {
            case "w:t" -> text(child);
            case "w:tab", "w:ptab" -> "\t";
            case "w:br", "w:cr" -> "\n";
            case "w:noBreakHyphen" -> "-";
            default -> "";
        };
    }

    static String text(Markup element) {
        var text = new StringBuilder();
        element.children(Markup.TEXT).forEach(piece -> text.append(piece.text));
        return text.toString();
    }

    /** A field's code stands between its begin and its separator; what is printed follows. */
    private void field(@Nullable String type) {
        switch (Objects.requireNonNullElse(type, "")) {
            case "begin" -> {
                openFields++;
                openCodes++;
            }
            case "separate" -> openCodes = Math.max(0, openCodes - 1);
            case "end" -> {
                openFields = Math.max(0, openFields - 1);
                openCodes = Math.min(openCodes, openFields);
            }
            default -> {}
        }
    }

    private void drawing(Markup drawing, List<Block> boxes) {
        switch (drawing.name) {
            case "mc:AlternateContent" -> drawing(chosen(drawing), boxes);
            case "w:txbxContent" -> {
                boxes.addAll(body.apply(drawing));
                notes.add(Kind.TEXT_BOXES_READ);
            }
            case "pic:pic", "v:imagedata" -> notes.add(Kind.PICTURES_LEFT_OUT);
            default -> drawing.children().forEach(child -> drawing(child, boxes));
        }
    }

    /** Of the same content in a new and an old form, the new. */
    private static Markup chosen(Markup alternatives) {
        var choice = alternatives.child("mc:Choice");
        if (choice != null) return choice;
        var fallback = alternatives.child("mc:Fallback");
        return fallback == null ? alternatives : fallback;
    }

    private static Piece symbol(Markup symbol) {
        try {
            int code = Integer.parseInt(String.valueOf(symbol.attribute("w:char")), 16);
            return new Piece("", Character.toString(code < 0x100 ? 0xF000 | code : code & 0xFFFF));
        } catch (NumberFormatException unreadable) {
            return new Piece("", "");
        }
    }

    private record Piece(String font, String text) {}
}
