package loa.platform;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation runs. Each is set as {@code LOA_DATA}, {@code LOA_DATABASE_URL} and so on.
 *
 * @param data folder of the embedded database and of the files people send
 * @param databaseUrl JDBC address of an external PostgreSQL 15 or newer; empty: the embedded one
 * @param databaseUser name at the external database
 * @param databasePassword password at the external database
 * @param zone time zone of every date and hour shown
 * @param beforeExcludes whether "trước ngày 15/10" asks for the day before; else the 15th itself is in time
 * @param silentDays after so many days without an act of a unit that has open tasks, the overview names it as silent
 * @param uploadMegabytes largest file a person may send, in MiB
 * @param filmMegabytes largest film or sound brought into the library, part by part, in MiB
 * @param address where people reach this installation, as {@code https://loa.example.vn}; mail leads there; empty: not known
 * @param developer shows the developer's bar and the number of queries of each page
 */
@ConfigurationProperties("loa")
public record Settings(
        @DefaultValue("data") Path data,
        @DefaultValue("") String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone,
        @DefaultValue("true") boolean beforeExcludes,
        @DefaultValue("7") int silentDays,
        @DefaultValue("25") int uploadMegabytes,
        @DefaultValue("300") int filmMegabytes,
        @DefaultValue("") String address,
        @DefaultValue("false") boolean developer) {}
