package loa.plan.compiler.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import loa.plan.compiler.SourceText;
import loa.plan.compiler.reader.Reading.Read;
import loa.plan.compiler.reader.Reading.Reason;
import loa.plan.compiler.reader.Reading.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads a plan in any form it is sent in. No file, however broken or hostile, makes it throw, hang or fill the memory. */
public final class Readers {

    /** What a file may weigh. */
    public static final int MAX_BYTES = 25 << 20;

    static final int MAX_CHARACTERS = 3_000_000;
    private static final int MAX_SECONDS = 30;

    private Readers() {}

    /** Reads a file by what is in it; the name is only passed on. */
    public static Reading read(byte[] content, String fileName) {
        if (content.length > MAX_BYTES) return new Unreadable(Reason.TOO_LARGE);
        return inTime(
                () -> {
                    var notes = new Notes();
                    return finished(draft(content, notes), content, fileName, notes);
                },
                MAX_SECONDS);
    }

    /** Reads text that a person typed or pasted, which may still hold TCVN3 or VNI codes. */
    public static Reading readPasted(String text, String fileName) {
        return read(text.getBytes(StandardCharsets.UTF_8), fileName);
    }

    static Draft draft(byte[] content, Notes notes) throws IOException {
        var kind = FileKind.of(content);
        return switch (kind) {
            case TEXT -> {
                var plain = PlainText.read(content, notes);
                yield new Draft(kind, plain.charset(), plain.text());
            }
            case ZIP -> zipped(content, notes);
            case WORD_BINARY -> new Draft(kind, null, DocReader.read(content, notes));
            case PDF -> new Draft(kind, null, PdfReader.read(content, notes));
            case RICH_TEXT, WEB_PAGE, OPEN_DOCUMENT, WORD_OPEN -> throw new CannotRead(Reason.UNKNOWN_TYPE);
            case PICTURE -> throw new CannotRead(Reason.SCANNED);
        };
    }

    private static Draft zipped(byte[] content, Notes notes) throws IOException {
        try (var parts = Parts.of(content)) {
            if (DocxReader.isIn(parts)) return new Draft(FileKind.WORD_OPEN, null, DocxReader.read(parts, notes));
            if (OdtReader.isIn(parts)) return new Draft(FileKind.OPEN_DOCUMENT, null, OdtReader.read(parts, notes));
            throw new CannotRead(Reason.UNKNOWN_TYPE);
        }
    }

    static Reading finished(Draft draft, byte[] content, String fileName, Notes notes) throws CannotRead {
        if (draft.text.length() > MAX_CHARACTERS) throw new CannotRead(Reason.TOO_LONG);
        var text = Cleaning.clean(draft.text, notes);
        if (text.isBlank()) throw new CannotRead(Reason.EMPTY);
        var source = new SourceText(fileName, draft.kind.mediaType, sha256(content), draft.charset, text);
        return new Read(source, notes.all());
    }

    /** Runs the reading beside, so that a file made to keep a parser busy costs this long and no longer. */
    static Reading inTime(Attempt attempt, int seconds) {
        var task = new FutureTask<>(() -> attempted(attempt));
        Thread.ofPlatform().daemon().name("plan-reader").start(task);
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException tooSlow) {
            task.cancel(true);
            return new Unreadable(Reason.TOO_SLOW);
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Unreadable(Reason.TOO_SLOW);
        } catch (ExecutionException broken) {
            return new Unreadable(Reason.DAMAGED);
        }
    }

    private static Reading attempted(Attempt attempt) {
        try {
            return attempt.read();
        } catch (CannotRead refused) {
            return new Unreadable(refused.reason, String.valueOf(refused.getMessage()));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return new Unreadable(Reason.DAMAGED);
        } catch (OutOfMemoryError swollen) {
            return new Unreadable(Reason.TOO_LARGE);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    /** One try at reading; whatever it throws becomes a refusal. */
    interface Attempt {
        Reading read() throws IOException;
    }

    /** What one reader gives: text before cleaning. */
    record Draft(FileKind kind, @Nullable String charset, String text) {}
}
