package loa.translation.listener;

import static loa.translation.Refusal.*;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.media.Media;
import loa.media.MediaId;
import loa.media.MediaShelf;
import loa.media.Medium;
import loa.platform.Me;
import loa.translation.Bulletin;
import loa.translation.Bulletins;
import loa.translation.Refusal;
import loa.translation.Segment;
import loa.translation.Translation;
import loa.translation.TranslationDesk;
import loa.translation.TranslationId;
import loa.translation.Translations;
import loa.translation.listener.Invitation.Closed;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody who speaks the language is asked by a link to hear a bulletin, and where the one answer is taken. */
@Component
public class InvitationDesk {

    private static final Duration VALID = Duration.ofDays(7);
    private static final int LONGEST = 120;

    private final Invitations invitations;
    private final Translations translations;
    private final TranslationDesk desk;
    private final Bulletins bulletins;
    private final Media media;
    private final MediaShelf shelf;
    private final HeardNotice notice;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    InvitationDesk(
            Invitations invitations,
            Translations translations,
            TranslationDesk desk,
            Bulletins bulletins,
            Media media,
            MediaShelf shelf,
            HeardNotice notice,
            Clock clock) {
        this.invitations = invitations;
        this.translations = translations;
        this.desk = desk;
        this.bulletins = bulletins;
        this.media = media;
        this.shelf = shelf;
        this.notice = notice;
        this.clock = clock;
    }

    /** What came of inviting: the token of the link, which nobody can read again, or why not. */
    public sealed interface Inviting {

        record Invited(String token) implements Inviting {}

        record NotInvited(Refusal why) implements Inviting {}
    }

    /** What the bearer of a link finds. */
    public sealed interface Opening {

        record Open(Invitation invitation, Translation translation, Bulletin bulletin, List<Segment> segments)
                implements Opening {

            public Open {
                segments = List.copyOf(segments);
            }
        }

        record Shut(Closed why) implements Opening {}
    }

    /** Sound that the bearer of a link hears. */
    public record Lent(Medium medium, Resource bytes) {}

    /** What came of an answer. */
    public sealed interface Answering {

        record Answered() implements Answering {}

        record NotAnswered(Refusal why) implements Answering {}

        record TooLate(Closed why) implements Answering {}
    }

    /** Whether the person makes and takes back links of this translation. */
    public boolean invites(Translation translation, Me me) {
        var asker = desk.asker(translation, me);
        return asker.translates() || asker.checks();
    }

    /** Asks somebody to hear the bulletin as it is joined now. */
    @Transactional
    public Inviting invite(TranslationId id, String listener, String place, Me me) {
        var translation = known(id);
        if (!invites(translation, me)) return new Inviting.NotInvited(NOT_YOURS);
        if (listener.isBlank()) return new Inviting.NotInvited(LISTENER_MISSING);
        if (listener.length() > LONGEST || place.length() > LONGEST) return new Inviting.NotInvited(TOO_LONG);
        var bulletin = bulletins.latest(id).orElse(null);
        var medium = bulletin == null ? null : playable(bulletin, translations.segments(id));
        if (bulletin == null || medium == null) return new Inviting.NotInvited(NOT_JOINED_YET);
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var invitation = new Invitation(
                UUID.randomUUID(),
                id,
                bulletin.id(),
                medium.sha256(),
                listener.strip(),
                place.strip(),
                me.name(),
                now,
                now.plus(VALID),
                false,
                false);
        invitations.add(invitation, hash(token), me);
        desk.record("listener.invited", translation, me, Map.of());
        return new Inviting.Invited(token);
    }

    /** Ends a link before its day. */
    @Transactional
    public Optional<Refusal> revoke(TranslationId id, UUID invitation, Me me) {
        var translation = known(id);
        if (!invites(translation, me)) return Optional.of(NOT_YOURS);
        if (!invitations.revoke(id, invitation, clock.instant())) return Optional.of(NOTHING_NEW);
        desk.record("listener.revoked", translation, me, Map.of());
        return Optional.empty();
    }

    /** What the bearer of the link finds now. */
    public Opening open(String token) {
        return invitations.find(hash(token)).map(this::opening).orElseGet(() -> new Opening.Shut(Closed.UNKNOWN));
    }

    /** Where a link stands for those who made it. */
    public Optional<Closed> closed(Invitation invitation) {
        return opening(invitation) instanceof Opening.Shut(var why) ? Optional.of(why) : Optional.empty();
    }

    /** The joined recording, for the bearer of an open link. */
    public Optional<Lent> bulletin(Opening.Open open) {
        return lent(open.bulletin().media());
    }

    /** The recording of one sentence, for the bearer of an open link. */
    public Optional<Lent> sentence(Opening.Open open, int ordinal) {
        return open.segments().stream()
                .filter(segment -> segment.ordinal() == ordinal)
                .findFirst()
                .flatMap(segment -> Optional.ofNullable(segment.voice()))
                .flatMap(this::lent);
    }

    private Optional<Lent> lent(MediaId file) {
        return media.find(file).flatMap(medium -> shelf.lent(medium).map(bytes -> new Lent(medium, bytes)));
    }

    /** Takes the one answer; it counts as what an officer notes of somebody who heard. */
    @Transactional
    public Answering answer(String token, Said said) {
        var known = invitations.find(hash(token)).orElse(null);
        if (known == null) return new Answering.TooLate(Closed.UNKNOWN);
        translations.lock(known.translation());
        return switch (open(token)) {
            case Opening.Shut(var why) -> new Answering.TooLate(why);
            case Opening.Open open -> answer(open, said);
        };
    }

    private Answering answer(Opening.Open open, Said said) {
        var lacking = said.lacking(open.segments().size());
        if (lacking.isPresent()) return new Answering.NotAnswered(lacking.get());
        var invitation = open.invitation();
        var now = clock.instant();
        if (!invitations.spend(invitation.id(), now)) return new Answering.TooLate(Closed.ANSWERED);
        bulletins.heard(
                invitation.bulletin(),
                new Bulletin.Listening(
                        invitation.listener(),
                        invitation.place(),
                        said.understood(),
                        said.note(),
                        now,
                        invitation.listener(),
                        invitation.id(),
                        said.marks(),
                        null));
        desk.record(
                "listener.answered", open.translation(), null, Map.of("understood", said.understood() ? "yes" : "no"));
        notice.tell(open.translation(), invitation, said);
        return new Answering.Answered();
    }

    private Opening opening(Invitation invitation) {
        if (invitation.answered()) return new Opening.Shut(Closed.ANSWERED);
        if (invitation.revoked()) return new Opening.Shut(Closed.REVOKED);
        if (!clock.instant().isBefore(invitation.expiresAt())) return new Opening.Shut(Closed.EXPIRED);
        var translation = known(invitation.translation());
        var segments = translations.segments(translation.id());
        var bulletin = bulletins
                .latest(translation.id())
                .filter(latest -> latest.id().equals(invitation.bulletin()))
                .orElse(null);
        var medium = bulletin == null ? null : playable(bulletin, segments);
        if (bulletin == null || medium == null || !medium.sha256().equals(invitation.mediaSha256())) {
            return new Opening.Shut(Closed.REDONE);
        }
        return new Opening.Open(invitation, translation, bulletin, segments);
    }

    /** The bulletin's file, if it says what the recordings say now and nobody in them took consent back. */
    private @Nullable Medium playable(Bulletin bulletin, List<Segment> segments) {
        if (!bulletin.voices().equals(Bulletin.voicesOf(segments))) return null;
        var ids = new ArrayList<MediaId>();
        ids.add(bulletin.media());
        for (var segment : segments) {
            var voice = segment.voice();
            if (voice != null) ids.add(voice);
        }
        var found = media.findAll(ids);
        if (found.values().stream().anyMatch(Medium::withheld)) return null;
        return found.get(bulletin.media());
    }

    private Translation known(TranslationId id) {
        return translations.find(id).orElseThrow(() -> new IllegalArgumentException("no such translation: " + id));
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
