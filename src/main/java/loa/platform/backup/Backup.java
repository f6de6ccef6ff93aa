package loa.platform.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Writes every table, as one consistent picture, and every file into one archive. The application may run meanwhile: files
 * are only ever added, and they are read after the tables.
 */
final class Backup {

    static final String TABLES = "tables/";
    static final String FILES = "files/";
    static final String LIST = "tables.txt";

    private final Connection connection;
    private final Path files;
    private final @Nullable OutsideFiles outside;

    /** {@code outside}: files that lie elsewhere than in the folder, if any do. */
    Backup(Connection connection, Path files, @Nullable OutsideFiles outside) {
        this.connection = connection;
        this.files = files;
        this.outside = outside;
    }

    /** Rows and files written. */
    record Written(long rows, long files) {}

    Written to(Path archive) throws SQLException, IOException {
        var half = archive.resolveSibling(archive.getFileName() + ".part");
        Written written;
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var rows = tables(zip);
            connection.rollback();
            written = new Written(rows, files(zip) + outside(zip));
        }
        Files.move(half, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return written;
    }

    private long tables(ZipOutputStream zip) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var list = new StringBuilder();
        long rows = 0;
        for (var table : Tables.of(connection)) {
            zip.putNextEntry(new ZipEntry(TABLES + table.qualified()));
            var select = "copy " + table.qualified() + " (" + table.columns() + ") to stdout";
            rows += copy.copyOut(select, new Unclosed(zip));
            zip.closeEntry();
            list.append(table.qualified()).append('\t').append(table.columns()).append('\n');
        }
        zip.putNextEntry(new ZipEntry(LIST));
        zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return rows;
    }

    private long files(ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(files)) return 0;
        long count = 0;
        try (var all = Files.walk(files)) {
            for (var file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                zip.putNextEntry(
                        new ZipEntry(FILES + files.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
                count++;
            }
        }
        return count;
    }

    private long outside(ZipOutputStream zip) throws IOException {
        if (outside == null) return 0;
        return outside.each((name, content) -> {
            // A folder that was in use before the files moved elsewhere may hold the same file.
            if (Files.isRegularFile(files.resolve(name))) return;
            zip.putNextEntry(new ZipEntry(FILES + name));
            content.transferTo(zip);
            zip.closeEntry();
        });
    }

    /** The archive goes on after an entry is written. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
