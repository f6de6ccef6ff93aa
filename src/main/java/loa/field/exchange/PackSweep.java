package loa.field.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import loa.platform.Settings;
import loa.platform.job.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets the files of packs go after a while, and the oldest that were taken before that where they are many. What came of them
 * stays on file; who still has the file can bring it again.
 */
@Configuration
class PackSweep {

    static final Duration KEPT = Duration.ofDays(60);
    static final long MOST = 2L << 30;

    private record Stored(Path file, long bytes, FileTime at, boolean taken) {}

    private final Bundles bundles;
    private final Path folder;
    private final Clock clock;

    PackSweep(Bundles bundles, Settings settings, Clock clock) {
        this.bundles = bundles;
        this.folder = settings.data().resolve("packs");
        this.clock = clock;
    }

    @Bean
    RecurringJob sweepPacks() {
        return new RecurringJob("field.packs", "0 40 3 * * *", clock.getZone(), () -> sweep(MOST));
    }

    void sweep(long most) {
        if (!Files.isDirectory(folder)) return;
        try {
            var old = clock.instant().minus(KEPT);
            var left = new ArrayList<Stored>();
            for (var each : stored()) {
                if (each.at().toInstant().isBefore(old)) Files.deleteIfExists(each.file());
                else left.add(each);
            }
            long sum = left.stream().mapToLong(Stored::bytes).sum();
            left.sort(Comparator.comparing((Stored each) -> !each.taken()).thenComparing(Stored::at));
            for (var each : left) {
                if (sum <= most) return;
                if (!each.taken()) continue;
                Files.deleteIfExists(each.file());
                sum -= each.bytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ArrayList<Stored> stored() throws IOException {
        var taken = bundles.files();
        var stored = new ArrayList<Stored>();
        try (var files = Files.newDirectoryStream(folder, "*.{loa,part}")) {
            for (var file : files) {
                var hash = file.getFileName().toString().replace(".loa", "");
                stored.add(new Stored(
                        file,
                        Files.size(file),
                        Files.getLastModifiedTime(file),
                        taken.getOrDefault(hash, Boolean.FALSE)));
            }
        }
        return stored;
    }
}
