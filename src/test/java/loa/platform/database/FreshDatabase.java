package loa.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each test context an empty database of its own, in one embedded PostgreSQL a test run. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(
            Path.of("target/test-database"),
            List.of("max_connections=100", "shared_buffers=64MB", "io_method=sync", "fsync=off", "jit=off"));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(FreshDatabase::stop));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection =
                        DriverManager.getConnection(SERVER.url("postgres"), SERVER.user(), SERVER.passwordOfUser());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        TestPropertyValues.of(
                        "loa.database-url=" + SERVER.url(name),
                        "loa.database-user=" + SERVER.user(),
                        "loa.database-password=" + SERVER.passwordOfUser(),
                        "loa.data=target/test-data/" + name)
                .applyTo(context);
    }

    private static void stop() {
        try {
            SERVER.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
