package loa.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class EmbeddedPostgresTest {

    /** Temporary folders are private: a root's database lives elsewhere then. */
    @Test
    void a_database_is_found_again_also_where_its_folder_is_private(@TempDir Path folder) throws IOException {
        var wanted = folder.resolve("database");
        assertThat(EmbeddedPostgres.exists(wanted)).isFalse();

        var server = EmbeddedPostgres.start(wanted, List.of("fsync=off"));
        try (server) {
            assertThat(EmbeddedPostgres.exists(wanted)).isTrue();
        }

        assertThat(EmbeddedPostgres.exists(wanted)).isTrue();
        FileSystemUtils.deleteRecursively(server.home());
    }
}
