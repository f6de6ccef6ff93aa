package loa.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Fills a migrated database, and an empty folder of files, from an archive: all of it or nothing. */
final class Restore {

    private final Connection connection;
    private final Path files;
    private final @Nullable OutsideFiles outside;

    /** {@code outside}: where the files are put, if not into the folder. */
    Restore(Connection connection, Path files, @Nullable OutsideFiles outside) {
        this.connection = connection;
        this.files = files;
        this.outside = outside;
    }

    /** An archive whose tables are not those of this version of Loa. */
    static final class OtherVersion extends IOException {
        OtherVersion(String table) {
            super(table);
        }
    }

    Backup.Written from(Path archive) throws SQLException, IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            connection.setAutoCommit(false);
            try {
                var rows = tables(zip);
                var count = files(zip);
                connection.commit();
                return new Backup.Written(rows, count);
            } catch (SQLException | IOException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private long tables(ZipFile zip) throws SQLException, IOException {
        var list = zip.getEntry(Backup.LIST);
        if (list == null) throw new OtherVersion(Backup.LIST);
        var saved = new String(zip.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        var here = Tables.of(connection);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        long rows = 0;
        try (var statement = connection.createStatement()) {
            // Copied rows keep what triggers and keys once checked; the append-only tables would refuse to be emptied.
            statement.execute("set local session_replication_role = replica");
            for (var table : here) statement.execute("delete from " + table.qualified());
            for (var line : saved) {
                var name = line.substring(0, line.indexOf('\t'));
                var columns = line.substring(line.indexOf('\t') + 1);
                if (here.stream().noneMatch(t -> t.qualified().equals(name))) throw new OtherVersion(name);
                var entry = zip.getEntry(Backup.TABLES + name);
                if (entry == null) throw new OtherVersion(name);
                rows += copy.copyIn("copy " + name + " (" + columns + ") from stdin", zip.getInputStream(entry));
            }
            statement.execute(SEQUENCES);
        }
        return rows;
    }

    private static final String SEQUENCES = """
            do $$
            declare s record;
            begin
                for s in select n.nspname || '.' || t.relname as owner, a.attname as name,
                                pg_get_serial_sequence(n.nspname || '.' || t.relname, a.attname) as sequence
                           from pg_attribute a
                           join pg_class t on t.oid = a.attrelid and t.relkind = 'r'
                           join pg_namespace n on n.oid = t.relnamespace
                          where a.attnum > 0 and not a.attisdropped and n.nspname not like 'pg_%'
                            and n.nspname <> 'information_schema'
                            and pg_get_serial_sequence(n.nspname || '.' || t.relname, a.attname) is not null
                loop
                    execute format('select setval(%L, greatest(1, coalesce((select max(%I) from %s), 1)))',
                                   s.sequence, s.name, s.owner);
                end loop;
            end $$
            """;

    private long files(ZipFile zip) throws IOException {
        long count = 0;
        for (var entry : Collections.list(zip.entries())) {
            if (!entry.getName().startsWith(Backup.FILES) || entry.isDirectory()) continue;
            var target = files.resolve(entry.getName().substring(Backup.FILES.length()))
                    .normalize();
            if (!target.startsWith(files)) throw new IOException("entry outside the files: " + entry.getName());
            try (var content = zip.getInputStream(entry)) {
                if (outside != null) {
                    outside.put(entry.getName().substring(Backup.FILES.length()), content, entry.getSize());
                } else if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(content, target);
                }
            }
            count++;
        }
        return count;
    }
}
