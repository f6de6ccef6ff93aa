package loa.media;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import loa.media.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sets aside bytes that nothing refers to, as an interrupted intake leaves them: at each start. */
@Component
class Sweep implements SmartInitializingSingleton {

    /** An intake under way, perhaps on another node, has this long to be entered. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final Storage storage;
    private final Media media;
    private final Clock clock;

    Sweep(Storage storage, Media media, Clock clock) {
        this.storage = storage;
        this.media = media;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Thread.ofVirtual().name("sweep").start(() -> sweep(GRACE));
    }

    void sweep(Duration grace) {
        try {
            var taken = storage.sweep(clock.instant().minus(grace), media::known);
            if (taken > 0) LOG.info("{} files that nothing refers to were set aside", taken);
        } catch (IOException e) {
            LOG.error("the files could not be swept", e);
        }
    }
}
