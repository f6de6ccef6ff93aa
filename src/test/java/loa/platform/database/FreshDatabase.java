package loa.platform.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Gives each test context an empty database of its own, in one embedded PostgreSQL a test run. Jobs run when called. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(
            Path.of("target/test-database"),
            List.of("max_connections=100", "shared_buffers=64MB", "io_method=sync", "fsync=off", "jit=off"));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(FreshDatabase::stop));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = another();
        TestPropertyValues.of(
                        "loa.database-url=" + database.getUrl(),
                        "loa.database-user=" + database.getUsername(),
                        "loa.database-password=" + database.getPassword(),
                        "loa.jobs=false",
                        "loa.data=target/test-data/" + UUID.randomUUID())
                .applyTo(context);
    }

    /** One more empty database. */
    public static DriverManagerDataSource another() {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = at("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return at(name);
    }

    private static DriverManagerDataSource at(String name) {
        return new DriverManagerDataSource(SERVER.url(name), SERVER.user(), SERVER.passwordOfUser());
    }

    private static void stop() {
        try {
            SERVER.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
