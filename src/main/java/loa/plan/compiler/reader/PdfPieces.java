package loa.plan.compiler.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Gathers the words of a PDF page with their places; text across the page's reading direction is left out. */
final class PdfPieces extends PDFTextStripper {

    private final Map<Integer, List<Page.Piece>> byDirection = new HashMap<>();

    PdfPieces() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
    }

    /** The words of a page, counted from 1, in their main direction (0, 90, 180, 270). */
    Direction read(PDDocument document, int page) throws IOException {
        byDirection.clear();
        setStartPage(page);
        setEndPage(page);
        getText(document);
        return byDirection.entrySet().stream()
                .map(entry -> new Direction(entry.getKey(), entry.getValue()))
                .max((a, b) -> Integer.compare(a.pieces.size(), b.pieces.size()))
                .orElse(new Direction(0, List.of()));
    }

    @Override
    protected void writePage() {
        Word word = null;
        for (var glyph : charactersByArticle.stream().flatMap(List::stream).toList()) {
            var text = glyph.getUnicode();
            if (text == null || text.isEmpty()) continue;
            if (word != null && word.takes(glyph)) {
                word.add(glyph);
            } else {
                finish(word);
                word = new Word(glyph);
            }
        }
        finish(word);
    }

    private void finish(@Nullable Word word) {
        if (word == null) return;
        byDirection
                .computeIfAbsent(Math.round(word.first.getDir()), _ -> new ArrayList<>())
                .add(word.piece());
    }

    /** The words and which way they run. */
    record Direction(int degrees, List<Page.Piece> pieces) {}

    /** A word while its glyphs come in. */
    private static final class Word {
        private final TextPosition first;
        private final StringBuilder text = new StringBuilder();
        private double right;

        Word(TextPosition first) {
            this.first = first;
            add(first);
        }

        boolean takes(TextPosition glyph) {
            double gap = glyph.getXDirAdj() - right;
            boolean ended =
                    text.charAt(text.length() - 1) == ' ' && !glyph.getUnicode().isBlank();
            return !ended
                    && glyph.getFont() == first.getFont()
                    && glyph.getDir() == first.getDir()
                    && Math.abs(glyph.getYDirAdj() - first.getYDirAdj()) < 0.5
                    && gap < size(first) * 0.12
                    && gap > -size(first) * 0.5;
        }

        void add(TextPosition glyph) {
            text.append(glyph.getUnicode());
            right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
        }

        Page.Piece piece() {
            var font = first.getFont() == null
                    ? ""
                    : String.valueOf(first.getFont().getName());
            return new Page.Piece(text.toString(), first.getXDirAdj(), right, first.getYDirAdj(), size(first), font);
        }

        private static double size(TextPosition glyph) {
            double size = Math.abs(glyph.getFontSizeInPt());
            return size >= 1 && size < 200 ? size : Math.max(1, glyph.getHeightDir());
        }
    }
}
