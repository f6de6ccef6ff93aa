package loa.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import loa.platform.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to the database: the external one that is set, else the embedded one. */
@Configuration
class DatabaseConfiguration {

    private static final List<String> OPTIONS = List.of(
            "max_connections=40",
            "shared_buffers=64MB",
            "io_method=sync",
            "max_wal_size=256MB",
            "jit=off",
            "log_min_messages=warning",
            "timezone=UTC");

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${loa.database-url:}' == ''")
    EmbeddedPostgres embeddedPostgres(Settings settings) {
        return EmbeddedPostgres.start(settings.data().resolve("database"), OPTIONS);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource pool(Settings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        var pool = new HikariDataSource();
        pool.setPoolName("loa");
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(2);
        var own = embedded.getIfAvailable();
        if (own != null) {
            pool.setJdbcUrl(own.url("postgres"));
            pool.setUsername(own.user());
            pool.setPassword(own.passwordOfUser());
        } else {
            pool.setJdbcUrl(settings.databaseUrl());
            pool.setUsername(settings.databaseUser());
            pool.setPassword(settings.databasePassword());
        }
        return pool;
    }

    @Bean
    @org.springframework.context.annotation.Primary
    DataSource dataSource(HikariDataSource pool) {
        return new CountedDataSource(pool);
    }
}
