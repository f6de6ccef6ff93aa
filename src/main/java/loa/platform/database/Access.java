package loa.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A way to the database for a command beside the application: the external one, the running one, or one started for it. */
public final class Access implements AutoCloseable {

    private final DriverManagerDataSource database;
    private final boolean running;
    private final @Nullable EmbeddedPostgres started;

    private Access(DriverManagerDataSource database, boolean running, @Nullable EmbeddedPostgres started) {
        this.database = database;
        this.running = running;
        this.started = started;
    }

    /** Opens it by the same environment variables as the application. */
    public static Access open() throws IOException {
        var environment = System.getenv();
        var external = environment.getOrDefault("LOA_DATABASE_URL", "");
        if (!external.isEmpty()) {
            var user = environment.getOrDefault("LOA_DATABASE_USER", "");
            var password = environment.getOrDefault("LOA_DATABASE_PASSWORD", "");
            return new Access(new DriverManagerDataSource(external, user, password), false, null);
        }
        try {
            var own = EmbeddedPostgres.start(
                    data().resolve("database"), List.of("max_connections=10", "io_method=sync", "jit=off"));
            return new Access(
                    new DriverManagerDataSource(own.url("postgres"), own.user(), own.passwordOfUser()), false, own);
        } catch (EmbeddedPostgres.InUse inUse) {
            return new Access(ofRunning(inUse.home()), true, null);
        }
    }

    private static DriverManagerDataSource ofRunning(Path home) throws IOException {
        var port =
                Files.readAllLines(home.resolve("data/postmaster.pid")).get(3).strip();
        return new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "loa", Files.readString(home.resolve("password")));
    }

    /** Whether there is a database to open: an external one, or one that an earlier start made for the data folder. */
    public static boolean possible() throws IOException {
        return !System.getenv().getOrDefault("LOA_DATABASE_URL", "").isEmpty()
                || EmbeddedPostgres.exists(data().resolve("database"));
    }

    /** The data folder the application uses. */
    public static Path data() {
        return Path.of(System.getenv().getOrDefault("LOA_DATA", "data"));
    }

    public DataSource database() {
        return database;
    }

    /** Whether the application runs on this data folder now. */
    public boolean running() {
        return running;
    }

    @Override
    public void close() throws IOException {
        if (started != null) started.close();
    }
}
