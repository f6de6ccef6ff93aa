package loa.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import loa.LoaTest;
import loa.audit.AuditLog;
import loa.platform.database.FreshDatabase;
import loa.platform.database.Migrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LoaTest
class BackupTest {

    private final DataSource database;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    @TempDir
    Path folder;

    BackupTest(DataSource database, AuditLog log, TransactionTemplate transaction) {
        this.database = database;
        this.log = log;
        this.transaction = transaction;
    }

    @Test
    void every_row_and_every_file_comes_back() throws Exception {
        var details = Map.of("tên", "Xã Nậm Khoai\tvà \\ \n");
        transaction.executeWithoutResult(done -> log.append(null, "unit.founded", "unit:1", null, null, details));
        var photo = Files.createDirectories(folder.resolve("files/ab")).resolve("cd");
        Files.write(photo, new byte[] {1, 2, 3});
        var other = empty();

        var written = backup();
        var restored = restore(other, folder.resolve("there"));

        assertThat(restored).isEqualTo(written);
        assertThat(contents(other)).isEqualTo(contents(database)).isNotEmpty();
        assertThat(folder.resolve("there/ab/cd")).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void files_that_lie_elsewhere_are_in_the_archive_and_go_back_there_or_into_the_folder() throws Exception {
        var bucket = new Elsewhere();
        bucket.files.put("ef/efgh", new byte[] {4, 5});
        Backup.Written written;
        try (var connection = database.getConnection()) {
            written = new Backup(connection, folder.resolve("files"), bucket).to(archive());
        }
        assertThat(written.files()).isEqualTo(1);

        var other = new Elsewhere();
        try (var connection = empty().getConnection()) {
            new Restore(connection, folder.resolve("there"), other).from(archive());
        }
        restore(empty(), folder.resolve("folder"));

        assertThat(other.files.get("ef/efgh")).containsExactly(4, 5);
        assertThat(folder.resolve("there")).doesNotExist();
        assertThat(folder.resolve("folder/ef/efgh")).hasBinaryContent(new byte[] {4, 5});
    }

    /** A store in memory. */
    private static final class Elsewhere implements OutsideFiles {

        private final Map<String, byte[]> files = new TreeMap<>();

        @Override
        public String place() {
            return "elsewhere";
        }

        @Override
        public long each(Visitor visitor) throws IOException {
            for (var file : files.entrySet()) visitor.visit(file.getKey(), new ByteArrayInputStream(file.getValue()));
            return files.size();
        }

        @Override
        public boolean isEmpty() {
            return files.isEmpty();
        }

        @Override
        public void put(String name, InputStream content, long bytes) throws IOException {
            var all = content.readAllBytes();
            assertThat(all).hasSize((int) bytes);
            files.put(name, all);
        }

        @Override
        public void close() {}
    }

    @Test
    void an_archive_that_lacks_a_table_leaves_all_as_it_was() throws Exception {
        var other = empty();
        var before = contents(other);
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive()))) {
            zip.putNextEntry(new ZipEntry("tables.txt"));
            zip.write("audit.entry\tsequence\nwork.unheard_of\tid\n".getBytes());
            zip.putNextEntry(new ZipEntry("tables/audit.entry"));
        }

        assertThatThrownBy(() -> restore(other, folder.resolve("there"))).isInstanceOf(Restore.OtherVersion.class);

        assertThat(contents(other)).isEqualTo(before);
    }

    @Test
    void what_is_no_archive_is_said_to_be_none() throws Exception {
        Files.writeString(archive(), "không phải tệp nén");

        assertThatThrownBy(() -> restore(empty(), folder.resolve("there"))).isInstanceOf(ZipException.class);
    }

    private Path archive() {
        return folder.resolve("loa.zip");
    }

    private Backup.Written backup() throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            return new Backup(connection, folder.resolve("files"), null).to(archive());
        }
    }

    private Backup.Written restore(DataSource into, Path files) throws SQLException, IOException {
        try (var connection = into.getConnection()) {
            return new Restore(connection, files, null).from(archive());
        }
    }

    private static DataSource empty() {
        var another = FreshDatabase.another();
        Migrations.migrate(another);
        return another;
    }

    /** A digest of each table's rows, by its name. */
    private static Map<String, String> contents(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            var db = JdbcClient.create(database);
            return Tables.of(connection).stream()
                    .collect(Collectors.toMap(
                            Tables::qualified,
                            table -> db.sql(
                                            "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                                    + table.qualified() + " t")
                                    .query(String.class)
                                    .single()));
        }
    }
}
