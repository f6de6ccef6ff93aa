package loa.media.sound;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The program {@code ffmpeg}, where it is installed. It gets an argument list and no shell, reads files only, and is stopped
 * when it takes too long.
 */
final class Ffmpeg {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** The common pool may have one thread only, and the program waits until both of its ends are read. */
    private static final Executor AT_ONCE = Thread::startVirtualThread;

    private static final int MOST_WORDS = 1 << 20;

    private final Path program;

    private Ffmpeg(Path program) {
        this.program = program;
    }

    static @Nullable Ffmpeg find() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "ffmpeg"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Ffmpeg::new)
                .orElse(null);
    }

    /** Runs it; returns what it said, or nothing where it failed. */
    Optional<String> run(List<String> arguments) throws IOException {
        return run(arguments, out -> {});
    }

    /** Runs it and hands what it writes to its standard output to the reader. */
    Optional<String> run(List<String> arguments, Consumer<InputStream> reader) throws IOException {
        var command = new ArrayList<String>();
        command.addAll(List.of(program.toString(), "-nostdin", "-hide_banner", "-protocol_whitelist", "file,pipe"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(Set.of("PATH", "HOME"));
        var process = builder.start();
        try {
            var words = CompletableFuture.supplyAsync(() -> words(process.getErrorStream()), AT_ONCE);
            var heard = CompletableFuture.runAsync(
                    () -> {
                        try (var out = process.getInputStream()) {
                            reader.accept(out);
                            out.skip(Long.MAX_VALUE);
                        } catch (IOException e) {
                            // The program is gone; its exit says what happened.
                        }
                    },
                    AT_ONCE);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) return Optional.empty();
            heard.join();
            return process.exitValue() == 0 ? Optional.of(words.join()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String words(InputStream from) {
        var all = new ByteArrayOutputStream();
        try (from) {
            var piece = new byte[8192];
            for (int n = from.read(piece); n >= 0; n = from.read(piece)) {
                if (all.size() < MOST_WORDS) all.write(piece, 0, n);
            }
        } catch (IOException e) {
            // What was said so far is all there is.
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
