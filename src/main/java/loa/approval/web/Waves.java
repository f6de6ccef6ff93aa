package loa.approval.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import loa.media.Media;
import loa.media.MediaId;
import loa.media.sound.Sound;
import loa.media.sound.Sounds;
import org.springframework.stereotype.Component;

/** What was heard in the sounds and films of a version, so that moments can be marked on a wave. */
@Component
class Waves {

    private static final Pattern ADDRESS = Pattern.compile("/media/([0-9a-f-]{36})/file");

    private final Media media;
    private final Sounds sounds;

    Waves(Media media, Sounds sounds) {
        this.media = media;
        this.sounds = sounds;
    }

    /** Nothing where the address is none of our files, or nobody has listened yet. */
    Optional<Sound> of(String source) {
        var address = ADDRESS.matcher(source);
        if (!address.matches()) return Optional.empty();
        return media.find(new MediaId(UUID.fromString(address.group(1))))
                .filter(medium -> !medium.withheld())
                .flatMap(medium -> sounds.of(medium.sha256()))
                .filter(sound -> sound.wave().length > 0);
    }
}
