package loa.media.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import loa.platform.backup.OutsideFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same promises kept by a folder and by a bucket of a real S3-compatible store, which runs beside the test. */
class S3StorageTest {

    private static final Path STORE = Path.of("target/s3proxy.jar");
    private static final String MAY = "loa-test";
    private static final UnaryOperator<Set<String>> NOTHING = hashes -> Set.of();
    private static final UnaryOperator<Set<String>> ALL = hashes -> hashes;

    @TempDir
    static Path folder;

    private static Process store;
    private static String endpoint;

    @BeforeAll
    static void startTheStore() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        endpoint = "http://127.0.0.1:" + port;
        Files.createDirectories(folder.resolve("buckets/loa"));
        var settings = Files.writeString(
                folder.resolve("s3proxy.conf"), """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.identity=unused
                jclouds.credential=unused
                jclouds.filesystem.basedir=%s
                """.formatted(endpoint, MAY, MAY, folder.resolve("buckets")));
        store = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx128m",
                        "-jar",
                        STORE.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("store.log").toFile())
                .start();
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!answers(port)) {
            if (!store.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(Files.readString(folder.resolve("store.log")));
            }
            Thread.onSpinWait();
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @AfterAll
    static void stopTheStore() throws InterruptedException {
        store.destroy();
        store.waitFor();
    }

    @Test
    void what_was_stored_is_read_back_by_another_node_byte_for_byte() throws IOException {
        var key = key(1);

        bucket("node-1", Instant.now()).store(received(bucket("node-1", Instant.now()), "ảnh"), key);

        var read = bucket("node-2", Instant.now()).open(key).orElseThrow();
        assertThat(read.getContentAsByteArray()).isEqualTo("ảnh".getBytes());
        assertThat(read.contentLength()).isEqualTo(5);
        assertThat(bucket("node-2", Instant.now()).open(key(2))).isEmpty();
    }

    @Test
    void what_is_there_already_is_kept_and_leaves_nothing_behind() throws IOException {
        var storage = bucket("node-3", Instant.now());
        var first = received(storage, "một");
        storage.store(first, Storage.shown(key(3), 320));
        var second = received(storage, "một");

        storage.store(second, Storage.shown(key(3), 320));

        assertThat(first).doesNotExist();
        assertThat(second).doesNotExist();
        assertThat(storage.reserve(Storage.shown(key(3), 320))).isTrue();
        assertThat(storage.reserve(Storage.bare(key(3)))).isFalse();
    }

    @Test
    void a_sweep_sets_aside_what_nobody_wants_and_spares_the_rest() throws IOException {
        var storage = bucket("node-4", Instant.now());
        storage.store(received(storage, "cần"), key(4));
        storage.store(received(storage, "thừa"), key(5));
        var later = Instant.now().plusSeconds(10);

        assertThat(storage.sweep(Instant.now().minusSeconds(3600), NOTHING))
                .as("what is new is spared")
                .isZero();
        assertThat(storage.sweep(later, ALL)).isZero();
        storage.sweep(later, hashes -> Set.of(key(4)));

        assertThat(storage.open(key(4))).isPresent();
        assertThat(storage.open(key(5))).isEmpty();
    }

    @Test
    void wrong_keys_and_a_missing_bucket_are_said_at_the_start_without_the_secret() {
        assertThatThrownBy(() -> open(new Bucket("loa", endpoint, "us-east-1", MAY, "sai-khoa"), "node-5"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LOA_S3_BUCKET")
                .hasMessageNotContaining("sai-khoa");
        assertThatThrownBy(() -> open(new Bucket("khong-co", endpoint, "us-east-1", MAY, MAY), "node-5"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("khong-co");
    }

    @Test
    void parts_sent_to_one_node_are_found_by_another_and_go_when_nobody_goes_on() throws IOException {
        var file = "0".repeat(8) + "-0000-0000-0000-" + "0".repeat(12) + "-" + "1".repeat(8) + "-0000-0000-0000-"
                + "1".repeat(12);
        var first = ((S3Storage) bucket("node-6", Instant.now())).parts();
        var second = ((S3Storage) bucket("node-7", Instant.now())).parts();
        first.keep(file, 0, new byte[] {1, 2});
        second.keep(file, 2, new byte[] {3});
        second.keep(file, 2, new byte[] {4});

        assertThat(first.of(file).keySet()).containsExactly(0L, 2L);
        assertThat(first.of(file).get(2L).getContentAsByteArray()).containsExactly(4);
        first.sweep(Instant.now().minusSeconds(3600));
        assertThat(second.of(file)).hasSize(2);
        second.sweep(Instant.now().plusSeconds(3600));
        assertThat(first.of(file)).isEmpty();
        first.keep(file, 0, new byte[] {1});
        first.drop(file);
        assertThat(second.of(file)).isEmpty();
    }

    @Test
    void the_files_of_a_bucket_go_into_a_backup_and_back_into_an_empty_one() throws Exception {
        var storage = bucket("node-8", Instant.now());
        storage.store(received(storage, "ảnh gốc"), key(8));
        storage.store(received(storage, "ảnh nhỏ"), Storage.shown(key(8), 320));
        Files.createDirectories(folder.resolve("buckets/loa-moi"));
        var saved = new java.util.HashMap<String, byte[]>();
        try (var from = outside("loa");
                var to = outside("loa-moi")) {
            from.each((name, content) -> saved.put(name, content.readAllBytes()));
            assertThat(to.isEmpty()).isTrue();
            for (var file : saved.entrySet()) {
                to.put(file.getKey(), new java.io.ByteArrayInputStream(file.getValue()), file.getValue().length);
            }
            assertThat(to.isEmpty()).isFalse();
        }

        var restored = open(new Bucket("loa-moi", endpoint, "us-east-1", MAY, MAY), "node-9");
        assertThat(restored.open(key(8)).orElseThrow().getContentAsByteArray()).isEqualTo("ảnh gốc".getBytes());
        assertThat(restored.open(Storage.shown(key(8), 320)).orElseThrow().getContentAsByteArray())
                .isEqualTo("ảnh nhỏ".getBytes());
    }

    /** As the command finds it: by the environment. */
    private static OutsideFiles outside(String bucket) throws IOException {
        return OutsideFiles.of(Map.of(
                        "LOA_S3_BUCKET", bucket,
                        "LOA_S3_ENDPOINT", endpoint,
                        "LOA_S3_ACCESS_KEY", MAY,
                        "LOA_S3_SECRET_KEY", MAY))
                .orElseThrow();
    }

    private static Storage bucket(String node, Instant now) throws IOException {
        return open(new Bucket("loa", endpoint, "us-east-1", MAY, MAY), node, now);
    }

    private static Storage open(Bucket bucket, String node) throws IOException {
        return open(bucket, node, Instant.now());
    }

    private static Storage open(Bucket bucket, String node, Instant now) throws IOException {
        return S3Storage.of(bucket, new Reception(folder.resolve(node)), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Path received(Storage storage, String words) throws IOException {
        return Files.writeString(storage.receive(), words);
    }

    private static String key(int number) {
        return HexFormat.of().withUpperCase().toHexDigits(number).toLowerCase().repeat(8);
    }
}
