package loa.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Brings each module's schema up to date before anything uses it. A module's migrations lie in {@code
 * db/migration/<module>} and run with its schema as the default one; {@code db/migration/modules.txt} gives their order.
 */
@Component("migrations")
public class Migrations implements InitializingBean {

    private final DataSource database;

    Migrations(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        migrate(database);
    }

    /** The schemas, one a module, in the order of their migrations. */
    public static List<String> modules() {
        try {
            return new ClassPathResource("db/migration/modules.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void migrate(DataSource database) {
        for (var module : modules()) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration/" + module)
                    .schemas(module)
                    .defaultSchema(module)
                    .table("migration")
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
        }
    }
}
