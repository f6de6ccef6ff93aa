package loa.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import loa.notification.mail.Smtp;
import loa.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VapidTest {

    @Test
    void the_key_is_made_once_and_kept_for_its_owner_only(@TempDir Path data) throws Exception {
        var first = vapid(data).publicKey();

        assertThat(vapid(data).publicKey()).isEqualTo(first);
        assertThat(first).hasSize(87);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("push.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void starts_at_the_same_moment_agree_on_one_key(@TempDir Path data) throws Exception {
        var together = new CyclicBarrier(4);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var keys = nodes.invokeAll(IntStream.range(0, 4)
                    .mapToObj(node -> (java.util.concurrent.Callable<String>) () -> {
                        together.await();
                        return vapid(data).publicKey();
                    })
                    .toList());
            assertThat(Set.copyOf(keys.stream().map(Future::resultNow).toList()))
                    .hasSize(1);
        }
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    private static Vapid vapid(Path data) {
        var settings = new Settings(data, "", null, null, ZoneId.of("Asia/Ho_Chi_Minh"), true, 7, 25, 300, "", false);
        var smtp = new Smtp("", 587, "", "", "loa@loa.example.vn", Smtp.Security.STARTTLS);
        return new Vapid(settings, smtp, Clock.systemUTC());
    }
}
