package loa.plan.compiler.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import loa.plan.compiler.reader.Reading.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDF files that hold text; a scan, or fonts that do not say what their letters are, is refused. */
final class PdfReader {

    static final int MAX_PAGES = 500;
    private static final long MAX_MEMORY = 200L << 20;

    private PdfReader() {}

    static String read(byte[] content, Notes notes) throws IOException {
        try (var document = open(content)) {
            CharacterMaps.check(document);
            var pages = new ArrayList<Page>();
            int pictures = 0;
            long letters = 0;
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                var words = new PdfPieces().read(document, number);
                var drawn = PdfRules.of(document.getPage(number - 1), words.degrees());
                pages.add(page(document, number, words, drawn));
                pictures += drawn.pictures();
                letters += words.pieces().stream()
                        .mapToLong(piece -> piece.text().strip().length())
                        .sum();
                if (letters > Readers.MAX_CHARACTERS) throw new CannotRead(Reason.TOO_LONG);
            }
            if (letters < 40L * pages.size() && pictures > 0) throw new CannotRead(Reason.SCANNED);
            notes.add(ReadingNote.Kind.PICTURES_LEFT_OUT, pictures);
            return text(decoded(pages, notes), notes);
        }
    }

    static PDDocument open(byte[] content) throws IOException {
        PDDocument document;
        try {
            var memory = MemoryUsageSetting.setupMainMemoryOnly(MAX_MEMORY);
            document = Loader.loadPDF(content, "", null, null, memory.streamCache);
        } catch (InvalidPasswordException locked) {
            throw new CannotRead(Reason.PROTECTED);
        }
        if (document.getNumberOfPages() <= MAX_PAGES) return document;
        document.close();
        throw new CannotRead(Reason.TOO_LONG);
    }

    private static Page page(PDDocument document, int number, PdfPieces.Direction words, PdfRules drawn) {
        var box = document.getPage(number - 1).getCropBox();
        boolean turned = words.degrees() == 90 || words.degrees() == 270;
        double width = turned ? box.getHeight() : box.getWidth();
        double height = turned ? box.getWidth() : box.getHeight();
        return new Page(width, height, words.pieces(), drawn.rules());
    }

    private static List<Page> decoded(List<Page> pages, Notes notes) {
        var fonts = new Fonts(notes);
        pages.forEach(page -> page.pieces().forEach(piece -> fonts.sample(piece.font(), piece.text() + " ")));
        return pages.stream()
                .map(page -> new Page(
                        page.width(),
                        page.height(),
                        page.pieces().stream()
                                .map(piece -> decoded(piece, fonts))
                                .toList(),
                        page.rules()))
                .toList();
    }

    private static Page.Piece decoded(Page.Piece piece, Fonts fonts) {
        var text = fonts.decode(piece.font(), piece.text());
        return new Page.Piece(text, piece.x(), piece.right(), piece.y(), piece.size(), piece.font());
    }

    private static String text(List<Page> pages, Notes notes) throws CannotRead {
        var text = Flow.print(Pages.blocks(pages, notes), notes);
        var read = new PlainText(text, "UTF-8").mended();
        if (!read.charset().equals("UTF-8")) notes.add(ReadingNote.Kind.CHARSET_CONVERTED, read.charset());
        var wording = Wording.of(read.text());
        long unknown = text.chars()
                .filter(c -> c == 0xFFFD || c >= 0xE000 && c < 0xF900)
                .count();
        boolean garbled = wording.words() > 20 && wording.share() < 0.4 || unknown * 10 > text.length();
        if (garbled) throw new CannotRead(Reason.GARBLED);
        return read.text();
    }
}
