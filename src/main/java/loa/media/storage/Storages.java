package loa.media.storage;

import java.io.IOException;
import java.time.Clock;
import loa.platform.Settings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where files lie: in the bucket that is set, else in the data folder. */
@Configuration
@EnableConfigurationProperties(Bucket.class)
class Storages {

    @Bean
    Storage storage(Settings settings, Bucket bucket, Clock clock) throws IOException {
        var reception = new Reception(settings.data());
        return bucket.isSet()
                ? S3Storage.of(bucket, reception, clock)
                : new FolderStorage(settings.data(), reception, clock);
    }

    @Bean
    Parts parts(Settings settings, Storage storage) throws IOException {
        return storage instanceof S3Storage shared ? shared.parts() : new FolderParts(settings.data());
    }
}
