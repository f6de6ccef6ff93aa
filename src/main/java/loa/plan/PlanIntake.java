package loa.plan;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import loa.plan.advice.Advice;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.PlanCompiler;
import loa.plan.compiler.SourceText;
import loa.plan.compiler.reader.Ocr;
import loa.plan.compiler.reader.Readers;
import loa.plan.compiler.reader.Reading;
import loa.plan.compiler.reader.Reading.Read;
import loa.plan.compiler.reader.Reading.Reason;
import loa.plan.compiler.reader.ReadingNote;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads and compiles files, a few at a time and each within a time that no file can stretch. */
@Component
class PlanIntake {

    private static final Logger LOG = LoggerFactory.getLogger(PlanIntake.class);
    private static final int AT_ONCE = 2;
    private static final int SECONDS = 30;

    private final Semaphore seats = new Semaphore(AT_ONCE);
    private final Semaphore recognitionSeat = new Semaphore(1);
    private final Supplier<Optional<Ocr>> recognition;

    PlanIntake() {
        this(Ocr::installed);
    }

    /** @param recognition of scans, where this computer has it */
    PlanIntake(Supplier<Optional<Ocr>> recognition) {
        this.recognition = recognition;
    }

    /** What came of it. */
    sealed interface Result {}

    record Understood(SourceText source, List<String> notes, CompiledPlan compiled) implements Result {}

    record Failed(String words) implements Result {}

    Result read(byte[] file, String fileName) {
        var read = seated(() -> Readers.read(file, fileName), seats);
        if (read instanceof Reading.Unreadable scan && scan.reason().isPicture()) {
            read = recognised(file, fileName, scan);
        }
        return switch (read) {
            case null -> new Failed(msg("plan.bring.busy"));
            case Reading.Unreadable unreadable -> new Failed(unreadable.message());
            case Read(var source, var notes) -> compiled(source, notes);
        };
    }

    /** What recognition makes of a picture; where it finds no letters, that it is a picture says more. */
    private @Nullable Reading recognised(byte[] file, String fileName, Reading.Unreadable scan) {
        var program = recognition.get();
        if (program.isEmpty()) return scan;
        var read = seated(() -> program.get().read(file, fileName), recognitionSeat);
        boolean nothing = read instanceof Reading.Unreadable none && none.reason() != Reason.SCAN_TOO_LONG;
        return nothing ? scan : read;
    }

    /** Waits for a seat and reads; {@code null} where none came free in time. */
    private static @Nullable Reading seated(Supplier<Reading> reader, Semaphore seats) {
        try {
            if (!seats.tryAcquire(SECONDS, TimeUnit.SECONDS)) return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
        try {
            return reader.get();
        } finally {
            seats.release();
        }
    }

    /** Compiles beside, so that words made to keep the compiler busy cost this long and no longer. */
    private static Result compiled(SourceText source, List<ReadingNote> notes) {
        boolean byMachine = notes.stream().anyMatch(note -> note.kind() == ReadingNote.Kind.READ_BY_MACHINE);
        var task = new FutureTask<>(() -> Advice.on(new PlanCompiler().compile(source), byMachine));
        Thread.ofPlatform().daemon().name("plan-compiler").start(task);
        try {
            var compiled = task.get(SECONDS, TimeUnit.SECONDS);
            return new Understood(
                    source, notes.stream().map(ReadingNote::message).toList(), compiled);
        } catch (TimeoutException tooSlow) {
            task.cancel(true);
            return new Failed(msg("plan.bring.tooSlow"));
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Failed(msg("plan.bring.tooSlow"));
        } catch (ExecutionException broken) {
            LOG.error("compiling {} failed", source.sha256(), broken);
            return new Failed(msg("plan.bring.failed"));
        }
    }
}
