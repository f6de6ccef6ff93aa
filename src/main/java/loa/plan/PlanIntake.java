package loa.plan;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import loa.plan.advice.Advice;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.PlanCompiler;
import loa.plan.compiler.SourceText;
import loa.plan.compiler.reader.Readers;
import loa.plan.compiler.reader.Reading;
import loa.plan.compiler.reader.Reading.Read;
import loa.plan.compiler.reader.ReadingNote;
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

    /** What came of it. */
    sealed interface Result {}

    record Understood(SourceText source, List<String> notes, CompiledPlan compiled) implements Result {}

    record Failed(String words) implements Result {}

    Result read(byte[] file, String fileName) {
        try {
            if (!seats.tryAcquire(SECONDS, TimeUnit.SECONDS)) return new Failed(msg("plan.bring.busy"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Failed(msg("plan.bring.busy"));
        }
        try {
            return switch (Readers.read(file, fileName)) {
                case Reading.Unreadable unreadable -> new Failed(unreadable.message());
                case Read(var source, var notes) -> compiled(source, notes);
            };
        } finally {
            seats.release();
        }
    }

    /** Compiles beside, so that words made to keep the compiler busy cost this long and no longer. */
    private static Result compiled(SourceText source, List<ReadingNote> notes) {
        var task = new FutureTask<>(() -> Advice.on(new PlanCompiler().compile(source)));
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
