package loa.platform.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Brings each module's schema up to date before anything uses it. A module's migrations lie in {@code
 * db/migration/<module>} and run with its schema as the default one.
 */
@Component("migrations")
class Migrations implements InitializingBean {

    private final DataSource database;
    private final List<String> modules;

    Migrations(DataSource database, @Value("${loa.modules}") List<String> modules) {
        this.database = database;
        this.modules = modules;
    }

    @Override
    public void afterPropertiesSet() {
        for (var module : modules) {
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
