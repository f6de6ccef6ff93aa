package loa.translation;

import static loa.translation.Refusal.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.media.Media;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.MediaShelf;
import loa.media.Taking;
import loa.media.Upload;
import loa.media.sound.Sounds;
import loa.media.sound.Studio;
import loa.platform.Me;
import loa.translation.Bulletin.Overruling;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Where the recordings of a translation become one bulletin, and where people who speak the language hear it first. */
@Component
public class BulletinDesk {

    private static final int LONGEST = 500;

    private final Translations translations;
    private final TranslationDesk desk;
    private final Bulletins bulletins;
    private final Media media;
    private final MediaDesk mediaDesk;
    private final MediaShelf shelf;
    private final Studio studio;
    private final Sounds sounds;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BulletinDesk(
            Translations translations,
            TranslationDesk desk,
            Bulletins bulletins,
            Media media,
            MediaDesk mediaDesk,
            MediaShelf shelf,
            Studio studio,
            Sounds sounds,
            Clock clock,
            TransactionTemplate transaction) {
        this.translations = translations;
        this.desk = desk;
        this.bulletins = bulletins;
        this.media = media;
        this.mediaDesk = mediaDesk;
        this.shelf = shelf;
        this.studio = studio;
        this.sounds = sounds;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Joins all recordings in their order. The same recordings are joined once. */
    public Optional<Refusal> join(TranslationId id, Me me) {
        var translation = known(id);
        var asker = desk.asker(translation, me);
        if (!asker.translates() && !asker.checks()) return Optional.of(NOT_YOURS);
        var segments = translations.segments(id);
        var voices = new ArrayList<MediaId>();
        for (var segment : segments) {
            var voice = segment.voice();
            if (voice == null) return Optional.of(VOICE_MISSING);
            voices.add(voice);
        }
        if (voices.isEmpty()) return Optional.of(VOICE_MISSING);
        var hash = Bulletin.voicesOf(segments);
        if (bulletins.latest(id).filter(latest -> latest.voices().equals(hash)).isPresent()) {
            return Optional.of(NOTHING_NEW);
        }
        try {
            var folder = Files.createTempDirectory("bulletin");
            try {
                return join(translation, voices, hash, folder, me);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Refusal> join(Translation translation, List<MediaId> voices, String hash, Path folder, Me me)
            throws IOException {
        var parts = new ArrayList<Path>();
        for (var voice : voices) {
            var medium = media.find(voice).orElse(null);
            var bytes = medium == null ? null : shelf.file(medium, me).orElse(null);
            if (bytes == null) return Optional.of(VOICE_MISSING);
            var part = folder.resolve("part" + parts.size());
            try (var in = bytes.getInputStream()) {
                Files.copy(in, part);
            }
            parts.add(part);
        }
        var made = studio.bulletin(parts, folder.resolve("all")).orElse(null);
        if (made == null) return Optional.of(NOT_JOINED);
        var name = translation.language() + " " + translation.title() + ".";
        var taking = mediaDesk.takeParts(new Upload(name, new FileSystemResource(made.file()), false));
        if (!(taking instanceof Taking.Taken taken)) return Optional.of(NOT_JOINED);
        int millis = studio.millis(made.file(), taken.kind());
        var heard = studio.listen(made.file(), taken.kind());
        transaction.executeWithoutResult(status -> {
            var file = mediaDesk.enter(
                    taken, translation.unit(), translation.campaign().value(), me);
            heard.ifPresent(sound -> media.find(file).ifPresent(medium -> sounds.add(medium.sha256(), sound, false)));
            bulletins.add(
                    translation.id(),
                    new Bulletin(
                            UUID.randomUUID(),
                            file,
                            hash,
                            millis,
                            made.levelled(),
                            clock.instant(),
                            me.name(),
                            List.of()));
            desk.record("joined", translation, me, Map.of("length", Integer.toString(millis / 1000)));
        });
        return Optional.empty();
    }

    /** Notes what somebody who speaks the language understood of the latest bulletin. */
    public Optional<Refusal> heard(
            TranslationId id, String listener, String place, boolean understood, String note, Me me) {
        var translation = known(id);
        desk.asker(translation, me);
        var bulletin = bulletins.latest(id).orElse(null);
        if (bulletin == null) return Optional.of(VOICE_MISSING);
        if (listener.isBlank()) return Optional.of(LISTENER_MISSING);
        if (!understood && note.isBlank()) return Optional.of(REASON_MISSING);
        transaction.executeWithoutResult(status -> {
            translations.lock(id);
            bulletins.heard(
                    bulletin.id(),
                    new Bulletin.Listening(
                            listener.strip(),
                            place.strip(),
                            understood,
                            note.strip(),
                            clock.instant(),
                            me.name(),
                            null,
                            List.of(),
                            null));
            desk.record("heard", translation, me, Map.of("understood", Boolean.toString(understood)));
        });
        return Optional.empty();
    }

    /**
     * Lets a bulletin out that whoever heard it last did not understand: a decision of those who may release in urgency, about
     * this bulletin and this answer, put on record with its reason.
     *
     * @param heard how many had heard it when the decision was made
     */
    public Optional<Refusal> overrule(TranslationId id, UUID bulletin, int heard, String reason, Me me) {
        var translation = known(id);
        if (!desk.asker(translation, me).overrules()) return Optional.of(NOT_OVERRULER);
        if (reason.isBlank()) return Optional.of(WHY_MISSING);
        if (reason.length() > LONGEST) return Optional.of(TOO_LONG);
        return Objects.requireNonNull(transaction.execute(status -> {
            translations.lock(id);
            var own = translations.segments(id).stream()
                    .anyMatch(segment -> me.person().equals(segment.by()));
            if (own) return Optional.of(OWN_VOICE);
            var latest = bulletins.latest(id).orElse(null);
            if (latest == null
                    || !latest.id().equals(bulletin)
                    || latest.heard().size() != heard
                    || latest.ears() != Bulletin.Ears.NOT_UNDERSTOOD) {
                return Optional.of(HEARD_MEANWHILE);
            }
            bulletins.overrule(
                    bulletin, heard, new Overruling(reason.strip(), clock.instant(), me.name()), me.person());
            var listener = latest.heard().getLast().listener();
            desk.record("overruled", translation, me, Map.of("listener", listener, "note", reason.strip()));
            return Optional.empty();
        }));
    }

    private Translation known(TranslationId id) {
        return translations.find(id).orElseThrow(() -> new IllegalArgumentException("no such translation: " + id));
    }
}
