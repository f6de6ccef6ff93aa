package loa.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import loa.media.sound.Sound;
import loa.media.sound.Sounds;
import loa.media.sound.Studio;
import loa.media.storage.Storage;
import loa.platform.job.OneTimeJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Listens to sound and films after they came, outside the request: how long and how loud they are; of a film a picture and a
 * copy that every phone plays. Heard twice, it is as if heard once.
 */
@Configuration
class Listening {

    static final String JOB = "media.listen";

    private final Storage storage;
    private final Studio studio;
    private final Sounds sounds;

    Listening(Storage storage, Studio studio, Sounds sounds) {
        this.storage = storage;
        this.studio = studio;
        this.sounds = sounds;
    }

    /** What there is to listen to. */
    static boolean concerns(FileKind kind) {
        return kind.sound() || kind == FileKind.MP4;
    }

    static String payload(FileKind kind, String sha256) {
        return kind.name() + " " + sha256;
    }

    @Bean
    OneTimeJob listen() {
        return new OneTimeJob(JOB, payload -> {
            var parts = payload.split(" ", 2);
            try {
                listen(FileKind.valueOf(parts[0]), parts[1]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void listen(FileKind kind, String sha256) throws IOException {
        var stored = storage.open(sha256);
        if (stored.isEmpty()) return;
        var file = storage.receive();
        try (var in = stored.get().getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            var still = kind == FileKind.MP4 && still(file, sha256);
            if (kind == FileKind.MP4) keepPlayable(file, sha256);
            var silent = new Sound(studio.millis(file, kind), null, null, new byte[0]);
            sounds.add(sha256, studio.listen(file, kind).orElse(silent), still);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private boolean still(Path film, String sha256) throws IOException {
        var jpeg = storage.receive();
        try {
            if (!studio.still(film, jpeg)) return false;
            var prints = Darkroom.develop(jpeg, FileKind.JPEG, 1);
            for (int i = 0; i < Darkroom.EDGES.size(); i++) {
                Darkroom.print(prints.copies().get(i), jpeg);
                var copy = storage.receive();
                Files.copy(jpeg, copy, StandardCopyOption.REPLACE_EXISTING);
                storage.store(copy, Storage.shown(sha256, Darkroom.EDGES.get(i)));
            }
            return true;
        } catch (Darkroom.Spoilt e) {
            return false;
        } finally {
            Files.deleteIfExists(jpeg);
        }
    }

    private void keepPlayable(Path film, String sha256) throws IOException {
        var copy = storage.receive();
        try {
            if (studio.playable(film, copy)) storage.store(copy, Storage.playable(sha256));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
