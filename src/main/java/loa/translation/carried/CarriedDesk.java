package loa.translation.carried;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.field.pack.Installation;
import loa.media.Media;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.Taking;
import loa.media.Upload;
import loa.platform.Me;
import loa.translation.Refusal;
import loa.translation.Segment;
import loa.translation.Translation;
import loa.translation.TranslationDesk;
import loa.translation.TranslationId;
import loa.translation.Translations;
import loa.translation.carried.Answers.Entry;
import loa.translation.carried.Answers.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where packs are handed out to translators, and taken back. */
@Component
public class CarriedDesk {

    private final Translations translations;
    private final TranslationDesk desk;
    private final PackPage page;
    private final CarriedBack back;
    private final Installation installation;
    private final Media media;
    private final MediaDesk mediaDesk;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CarriedDesk(
            Translations translations,
            TranslationDesk desk,
            PackPage page,
            CarriedBack back,
            Installation installation,
            Media media,
            MediaDesk mediaDesk,
            Clock clock,
            TransactionTemplate transaction) {
        this.translations = translations;
        this.desk = desk;
        this.page = page;
        this.back = back;
        this.installation = installation;
        this.media = media;
        this.mediaDesk = mediaDesk;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What came of a file that was brought back. */
    public sealed interface Bringing {

        /** How many sentences were taken, stood there already or were done again since, and are kept beside. */
        record Brought(int taken, int known, int left) implements Bringing {}

        record NotBrought(Refusal why) implements Bringing {}
    }

    /** A pack of the translation for this person: a page that opens without a network. */
    public Optional<byte[]> pack(TranslationId id, Me me) {
        var translation = known(id);
        if (!desk.asker(translation, me).translates()) return Optional.empty();
        var seal = new Seal(UUID.randomUUID(), id.value(), me.person(), me.name());
        var signature = HexFormat.of().formatHex(installation.sign(seal.bytes()));
        var made = page.of(translation, translations.segments(id), seal, signature, this::state);
        transaction.executeWithoutResult(_ -> desk.record(
                "packed", translation, me, Map.of("pack", seal.pack().toString())));
        return Optional.of(made);
    }

    /** Takes back what was done in a pack, sentence by sentence. */
    public Bringing bring(TranslationId id, byte[] file, Me me) {
        var translation = known(id);
        var asker = desk.asker(translation, me);
        if (!asker.translates()) return new Bringing.NotBrought(Refusal.NOT_YOURS);
        var answers = Answers.read(file).orElse(null);
        if (answers == null) return new Bringing.NotBrought(Refusal.NOT_ANSWERS);
        var seal = answers.seal();
        if (!installation.signed(seal.bytes(), answers.signature())) {
            return new Bringing.NotBrought(Refusal.NOT_OUR_PACK);
        }
        if (!seal.translation().equals(id.value())) return new Bringing.NotBrought(Refusal.OTHER_TRANSLATION);
        // Whoever confirms sentences does not bring what another is said to have translated.
        if (!seal.person().equals(me.person()) && asker.checks())
            return new Bringing.NotBrought(Refusal.FOUR_EYES_CARRIED);
        int taken = 0;
        int known = 0;
        int left = 0;
        for (var entry : answers.entries()) {
            switch (take(translation, seal, entry, me)) {
                case TAKE -> taken++;
                case SAME, OLDER -> known++;
                case SOMEBODY_ELSE -> left++;
            }
        }
        int sentences = taken;
        transaction.executeWithoutResult(_ -> desk.record(
                "carried",
                translation,
                me,
                Map.of("pack", seal.pack().toString(), "for", seal.name(), "sentences", Integer.toString(sentences))));
        return new Bringing.Brought(taken, known, left);
    }

    private Outcome take(Translation translation, Seal seal, Entry entry, Me me) {
        var voice = entry.voice();
        var stored = voice == null ? null : mediaDesk.take(new Upload("cau", new ByteArrayResource(voice), false));
        var sound = stored instanceof Taking.Taken fine && fine.kind().sound() ? fine : null;
        return Objects.requireNonNull(transaction.execute(_ -> {
            translations.lock(translation.id());
            var segments = translations.segments(translation.id());
            var before =
                    back.before(translation.id(), seal.pack(), entry.source()).orElse(null);
            Outcome outcome = Outcome.SOMEBODY_ELSE;
            boolean there = false;
            var left = "";
            for (var segment : segments) {
                if (!segment.source().sha256().equals(entry.source())) continue;
                there = true;
                var comes = entry.over(voice(segment));
                outcome = Outcome.of(state(segment), entry.before(), comes, entry.at(), before);
                left = comes;
                if (outcome == Outcome.TAKE && (voice == null || sound != null)) {
                    carry(translation, segment, seal, entry, sound, me);
                }
            }
            if (!there && before != null && entry.at() <= before.at()) return Outcome.OLDER;
            if (there && outcome != Outcome.SOMEBODY_ELSE && (voice == null || sound != null)) {
                if (outcome != Outcome.OLDER) {
                    back.taken(translation.id(), seal.pack(), entry.source(), new Outcome.Before(entry.at(), left));
                }
                return outcome;
            }
            if (back.isKept(translation.id(), entry.sha256())) return Outcome.SAME;
            var why = !there
                    ? LeftOver.Why.SOURCE_CHANGED
                    : voice != null && sound == null ? LeftOver.Why.NOT_SOUND : LeftOver.Why.SOMEBODY_ELSE;
            back.keep(translation.id(), entry.sha256(), leftOver(translation, seal, entry, sound, why, me));
            return Outcome.SOMEBODY_ELSE;
        }));
    }

    private void carry(
            Translation translation, Segment segment, Seal seal, Entry entry, Taking.@Nullable Taken sound, Me me) {
        var voice = sound == null ? null : enter(translation, sound, me);
        desk.carried(
                translation,
                segment,
                entry.words(),
                entry.second(),
                entry.back(),
                voice,
                seal.person(),
                seal.name(),
                me);
    }

    private LeftOver leftOver(
            Translation translation, Seal seal, Entry entry, Taking.@Nullable Taken sound, LeftOver.Why why, Me me) {
        return new LeftOver(
                entry.sentence(),
                entry.words(),
                entry.second(),
                entry.back(),
                sound == null ? null : enter(translation, sound, me),
                why,
                seal.name(),
                clock.instant());
    }

    private MediaId enter(Translation translation, Taking.Taken sound, Me me) {
        return mediaDesk.enter(sound, translation.unit(), translation.campaign().value(), me);
    }

    /** What stands in a sentence; of a recording its bytes, not its name. */
    private String state(Segment segment) {
        return State.sha256(segment.words(), segment.second(), segment.back(), voice(segment));
    }

    private @Nullable String voice(Segment segment) {
        var voice = segment.voice();
        return voice == null
                ? null
                : media.find(voice).map(medium -> medium.sha256()).orElse(null);
    }

    private Translation known(TranslationId id) {
        return translations.find(id).orElseThrow(() -> new IllegalArgumentException("no such translation: " + id));
    }
}
