package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.media.Media;
import loa.media.sound.Sound;
import loa.media.sound.Sounds;
import loa.organization.Unit;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.translation.Bulletin;
import loa.translation.Bulletins;
import loa.translation.Refusal;
import loa.translation.Segment.State;
import loa.translation.Translation;
import loa.translation.TranslationDesk;
import loa.translation.TranslationId;
import loa.translation.Translations;
import loa.translation.carried.CarriedBack;
import loa.translation.memory.Match;
import loa.translation.memory.Memory;
import loa.translation.memory.Terms;
import loa.translation.web.TranslationPage.Attempt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Makes the page of a translation. */
@Component
class TranslationPages {

    private final Translations translations;
    private final TranslationDesk desk;
    private final ReleaseParts release;
    private final Leaves leaves;
    private final CarriedBack carried;
    private final Bulletins bulletins;
    private final Media media;
    private final Sounds sounds;
    private final Memory memory;
    private final Terms terms;
    private final Units units;
    private final Settings settings;
    private final Clock clock;

    TranslationPages(
            Translations translations,
            TranslationDesk desk,
            ReleaseParts release,
            Leaves leaves,
            CarriedBack carried,
            Bulletins bulletins,
            Media media,
            Sounds sounds,
            Memory memory,
            Terms terms,
            Units units,
            Settings settings,
            Clock clock) {
        this.translations = translations;
        this.desk = desk;
        this.release = release;
        this.leaves = leaves;
        this.carried = carried;
        this.bulletins = bulletins;
        this.media = media;
        this.sounds = sounds;
        this.memory = memory;
        this.terms = terms;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    TranslationPage refused(Translation translation, int ordinal, Refusal why, Me me) {
        return page(translation, false, attempt(translation, ordinal, msg(why.key())), me);
    }

    /** Keeps what stands there already. */
    Attempt attempt(Translation translation, int ordinal, String refusal) {
        return translations.segments(translation.id()).stream()
                .filter(segment -> segment.ordinal() == ordinal)
                .findFirst()
                .map(segment -> new Attempt(ordinal, refusal, segment.words(), segment.second(), segment.back()))
                .orElse(new Attempt(ordinal, refusal, "", "", ""));
    }

    TranslationPage page(Translation translation, boolean onlyOpen, Attempt attempt, Me me) {
        var asker = desk.asker(translation, me);
        var segments = translations.segments(translation.id());
        var matches = new HashMap<Integer, List<Match>>();
        if (asker.translates()) {
            for (var segment : segments) {
                if (segment.state() != State.OPEN) continue;
                var like = memory.like(translation.language(), segment.source().words());
                if (!like.isEmpty()) matches.put(segment.ordinal(), like);
            }
        }
        var bulletin = bulletins.latest(translation.id());
        return new TranslationPage(
                translation,
                segments,
                translations
                        .standings(List.of(translation.id()))
                        .getOrDefault(translation.id(), new Translation.Standing(0, 0, 0, 0)),
                Map.copyOf(matches),
                terms.of(translation.language()),
                bulletin.orElse(null),
                bulletin.filter(latest -> latest.voices().equals(Bulletin.voicesOf(segments)))
                        .isPresent(),
                units.find(translation.unit()).map(Unit::name).orElse(""),
                asker,
                release.part(translation, segments, asker),
                leaves.made(translation),
                carried.leftOver(translation.id()),
                bulletin.flatMap(this::heard).orElse(null),
                onlyOpen,
                attempt,
                settings.zone(),
                LocalDate.now(clock));
    }

    Translation seen(UUID id, Me me) {
        var translation = known(id);
        desk.asker(translation, me);
        return translation;
    }

    Translation known(UUID id) {
        return translations
                .find(new TranslationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Sound> heard(Bulletin bulletin) {
        return media.find(bulletin.media()).flatMap(medium -> sounds.of(medium.sha256()));
    }
}
