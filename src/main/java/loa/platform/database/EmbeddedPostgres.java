package loa.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a data folder: loopback only, password in a file of its owner, durable. It survives a killed JVM
 * (the orphan is stopped and the log replayed at the next start) and a power cut.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** Somebody else runs on this data folder. */
    @SuppressWarnings("serial")
    public static final class InUse extends RuntimeException {
        private final Path home;

        InUse(Path home) {
            super(home.toString());
            this.home = home;
        }

        public Path home() {
            return home;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Path data;
    private final List<String> options;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final @Nullable Unprivileged user;
    private final Process server;
    private final String password;
    private final int port;

    private EmbeddedPostgres(Path wanted, List<String> options) throws IOException {
        this.user = Unprivileged.weAreRoot() ? Unprivileged.find() : null;
        this.home = home(wanted, user);
        if (user != null && !home.equals(wanted.toAbsolutePath()))
            LOG.info("{} cannot be entered by user {}; the database lives in {}", wanted, user.name(), home);
        this.data = home.resolve("data");
        this.options = options;
        Files.createDirectories(home);
        this.lockFile = FileChannel.open(home.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var taken = lockFile.tryLock();
        if (taken == null) throw new InUse(home);
        this.lock = taken;
        var bin = PostgresBinaries.unpackedIn(home);
        this.password = password();
        if (!Files.exists(data.resolve("PG_VERSION"))) create(bin);
        stopOrphan();
        this.port = freePort();
        this.server = start(bin);
        awaitReady();
    }

    /** Starts the database of this folder, made first where it is new. {@code options} are {@code name=value} settings. */
    public static EmbeddedPostgres start(Path home, List<String> options) {
        try {
            return new EmbeddedPostgres(home, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return "loa";
    }

    public String passwordOfUser() {
        return password;
    }

    /** Where it lives: not always the folder asked for, as another account must be able to enter it. */
    public Path home() {
        return home;
    }

    /** Whether an earlier start made a database for this folder. */
    public static boolean exists(Path wanted) throws IOException {
        var home = home(wanted, Unprivileged.weAreRoot() ? Unprivileged.find() : null);
        return Files.exists(home.resolve("data/PG_VERSION"));
    }

    private static Path home(Path wanted, @Nullable Unprivileged user) throws IOException {
        var asked = wanted.toAbsolutePath();
        if (user == null || Unprivileged.canBeReached(asked.resolve("data"))) return asked;
        return Path.of("/var/lib/loa", Integer.toHexString(asked.hashCode()));
    }

    private String password() throws IOException {
        var file = home.resolve("password");
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().encodeToString(random));
            own(file);
        }
        return Files.readString(file);
    }

    /** Made beside its place and moved there whole, so that an interrupted attempt leaves nothing half made. */
    private void create(Path bin) throws IOException {
        var half = home.resolve("data.new");
        delete(half);
        Files.createDirectory(half);
        own(half);
        var initdb = as(List.of(
                bin.resolve("initdb").toString(),
                "-D",
                half.toString(),
                "-U",
                user(),
                "-A",
                "scram-sha-256",
                "--pwfile=" + home.resolve("password"),
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        var log = home.resolve("postgres.log").toFile();
        try {
            var exit = new ProcessBuilder(initdb)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start()
                    .waitFor();
            if (exit != 0) throw new IllegalStateException("initdb ended with " + exit + "; see " + log);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A JVM killed hard leaves its server alive; after a reboot the number in the file may be somebody else's. */
    private void stopOrphan() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return;
        var orphan = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                .filter(ProcessHandle::isAlive);
        if (orphan.isEmpty()) return;
        var commandLine = Path.of("/proc", Long.toString(orphan.get().pid()), "cmdline");
        if (!Files.exists(commandLine)
                || !new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8).contains(data.toString())) {
            Files.delete(file);
            return;
        }
        LOG.info("stopping the database that an earlier run left behind");
        interrupt(orphan.get().pid());
        try {
            orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the database left behind by an earlier run does not stop", e);
        }
    }

    private Process start(Path bin) {
        var command = new ArrayList<>(List.of(
                bin.resolve("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-h",
                "127.0.0.1",
                "-k",
                ""));
        for (var option : options) {
            command.add("-c");
            command.add(option);
        }
        var builder = new ProcessBuilder(as(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("postgres.log").toFile()));
        // The server ends with the thread that starts it (setpriv --pdeathsig), so this thread lives as long as the
        // JVM.
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("postgres-parent").start(() -> {
            try {
                started.complete(builder.start());
            } catch (IOException e) {
                started.completeExceptionally(e);
            }
            while (true) LockSupport.park();
        });
        return started.join();
    }

    /** Line 8 of {@code postmaster.pid} says when it takes connections. */
    private void awaitReady() throws IOException {
        var file = data.resolve("postmaster.pid");
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!server.isAlive()) {
                throw new IllegalStateException("PostgreSQL does not start; see " + home.resolve("postgres.log"));
            }
            if (Files.exists(file)) {
                var lines = Files.readAllLines(file);
                if (lines.size() >= 8
                        && lines.get(7).strip().equals("ready")
                        && lines.getFirst().strip().equals(Long.toString(server.pid()))) return;
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        throw new IllegalStateException("PostgreSQL did not get ready in " + PATIENCE);
    }

    @Override
    public void close() throws IOException {
        interrupt(server.pid());
        try {
            if (!server.waitFor(PATIENCE)) server.destroyForcibly();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        lock.release();
        lockFile.close();
    }

    private List<String> as(List<String> command) {
        return user == null ? command : user.command(command);
    }

    private void own(Path path) throws IOException {
        if (user != null) user.own(path);
    }

    private static void interrupt(long pid) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
