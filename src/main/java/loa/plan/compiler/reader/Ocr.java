package loa.plan.compiler.reader;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import loa.plan.compiler.reader.Reading.Reason;
import loa.plan.compiler.reader.Reading.Unreadable;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Reads scans with the recognition program of this computer, where it is installed with Vietnamese. It takes seconds a
 * page, so the caller decides; what comes out is marked as read by a machine.
 */
public final class Ocr {

    private static final String PROGRAM = "tesseract";
    private static final int DOTS = 200;
    static final int MAX_PAGES = 20;
    private static final double MAX_DOTS = 30e6;
    private static final int SECONDS_A_PAGE = 90;

    private final String program;

    private Ocr(String program) {
        this.program = program;
    }

    /** The recognition, if the program is there and knows Vietnamese. */
    public static Optional<Ocr> installed() {
        return by(PROGRAM);
    }

    /** The same with another program that takes the same words, by its name or path. */
    public static Optional<Ocr> by(String program) {
        try {
            var listed = run(List.of(program, "--list-langs"), 10);
            return listed.lines().anyMatch(line -> line.strip().equals("vie"))
                    ? Optional.of(new Ocr(program))
                    : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** Reads a scanned PDF or a photo of a page. */
    public Reading read(byte[] content, String fileName) {
        if (content.length > Readers.MAX_BYTES) return new Unreadable(Reason.TOO_LARGE);
        return Readers.inTime(
                () -> {
                    var notes = new Notes();
                    var kind = FileKind.of(content);
                    var pages = kind == FileKind.PDF ? scan(content) : List.of(recognised(picture(content), 1));
                    pages.forEach(page -> notes.add(ReadingNote.Kind.READ_BY_MACHINE, page.doubtful()));
                    if (notes.all().isEmpty()) notes.add(ReadingNote.Kind.READ_BY_MACHINE, "0");
                    var blocks = Pages.blocks(pages.stream().map(OcrPage::page).toList(), notes);
                    var text = Flow.print(OcrRomans.repaired(blocks), notes);
                    return Readers.finished(new Readers.Draft(kind, null, text), content, fileName, notes);
                },
                MAX_PAGES * SECONDS_A_PAGE);
    }

    private List<OcrPage> scan(byte[] content) throws IOException {
        try (var document = PdfReader.open(content)) {
            if (document.getNumberOfPages() > MAX_PAGES) throw new CannotRead(Reason.SCAN_TOO_LONG);
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<OcrPage>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                double scale = scale(document, i);
                pages.add(recognised(renderer.renderImage(i, (float) scale, ImageType.GRAY), scale));
            }
            return pages;
        }
    }

    /** Dots a point: 200 an inch, fewer on a page so large that it would fill the memory. */
    private static double scale(PDDocument document, int page) {
        var box = document.getPage(page).getCropBox();
        return Math.min(DOTS / 72.0, Math.sqrt(MAX_DOTS / (box.getWidth() * box.getHeight())));
    }

    private static BufferedImage picture(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new CannotRead(Reason.UNKNOWN_TYPE);
            var reader = readers.next();
            reader.setInput(in);
            if ((double) reader.getWidth(0) * reader.getHeight(0) > MAX_DOTS) throw new CannotRead(Reason.TOO_LARGE);
            return reader.read(0);
        }
    }

    private OcrPage recognised(BufferedImage picture, double scale) throws IOException {
        var folder = Files.createTempDirectory("loa-ocr");
        var file = folder.resolve("page.png");
        try {
            ImageIO.write(picture, "png", file.toFile());
            var table =
                    run(List.of(program, file.toString(), "stdout", "-l", "vie", "--psm", "3", "tsv"), SECONDS_A_PAGE);
            double points = scale == 1 ? picture.getWidth() / 595.0 : scale;
            return OcrPage.of(table, picture.getWidth() / points, picture.getHeight() / points, points);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** Runs a program without a shell and gives what it printed; too slow or failing is an error. */
    private static String run(List<String> command, int seconds) throws IOException {
        Path printed = Files.createTempFile("loa-ocr", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(false)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(printed.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new CannotRead(Reason.TOO_SLOW);
            }
            if (process.exitValue() != 0) throw new CannotRead(Reason.DAMAGED);
            return Files.readString(printed, StandardCharsets.UTF_8);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRead(Reason.TOO_SLOW);
        } finally {
            Files.deleteIfExists(printed);
        }
    }
}
