package loa.approval.outside;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.approval.Reader;
import loa.approval.SignOffId;
import loa.approval.docket.Item;
import loa.approval.outside.Asking.Answer;
import loa.audit.AuditLog;
import loa.platform.Me;
import loa.platform.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody without an account is asked about a few words, by a link that is shown once and takes one answer. */
@Component
public class AskingDesk {

    private static final int LONGEST = 2000;
    private static final int MOST_DAYS = 14;

    private final Askings askings;
    private final Reader reader;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AskingDesk(Askings askings, Reader reader, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.askings = askings;
        this.reader = reader;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Why nothing is asked or answered. */
    public enum Refusal {
        WHOM_MISSING,
        NOTHING_CHOSEN,
        DAYS_WRONG,
        NAME_MISSING,
        ANSWER_MISSING,
        WORDS_MISSING,
        LONG,
        CLOSED;

        public String key() {
            return "approval.outside.refusal." + name();
        }
    }

    /** What came of asking: the token of the link, which nobody can read again, or why not. */
    public sealed interface Outcome {
        record Asked(String token) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /** Asks somebody about passages of a version; whoever sees the version may. */
    @Transactional
    public Outcome ask(SignOffId signOff, String whom, String question, List<String> passages, int days, Me me) {
        var item = item(signOff, me);
        if (whom.isBlank()) return new Outcome.Refused(Refusal.WHOM_MISSING);
        if (passages.isEmpty()) return new Outcome.Refused(Refusal.NOTHING_CHOSEN);
        if (Typed.letters(question) > LONGEST) return new Outcome.Refused(Refusal.LONG);
        if (days < 1 || days > MOST_DAYS) return new Outcome.Refused(Refusal.DAYS_WRONG);
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var asking = new Asking(
                UUID.randomUUID(),
                signOff,
                whom.strip(),
                question.strip(),
                passages,
                me.name(),
                now,
                now.plus(Duration.ofDays(days)),
                false,
                null,
                null,
                null,
                null);
        askings.add(asking, hash(token), me);
        put("approval.outside.asked", item, asking.whom(), "", me);
        return new Outcome.Asked(token);
    }

    /** Ends the link before its day. */
    @Transactional
    public void revoke(SignOffId signOff, UUID id, Me me) {
        var item = item(signOff, me);
        askings.revoke(signOff, id, clock.instant());
        put("approval.outside.revoked", item, "", "", me);
    }

    /** What the bearer of the link may read; empty where it answers nothing any more. */
    public Optional<Asking> find(String token) {
        return askings.find(hash(token)).filter(asking -> asking.isOpen(clock.instant()));
    }

    /** Takes the one answer; the same sent again, because nobody saw that it had come, is no other one. */
    @Transactional
    public Optional<Refusal> answer(String token, @Nullable Answer answer, String words, String name) {
        if (answer == null) return Optional.of(Refusal.ANSWER_MISSING);
        if (name.isBlank()) return Optional.of(Refusal.NAME_MISSING);
        if (answer == Answer.WRONG && words.isBlank()) return Optional.of(Refusal.WORDS_MISSING);
        if (Typed.letters(words) > LONGEST || name.length() > 200) return Optional.of(Refusal.LONG);
        var asking = find(token);
        if (asking.isEmpty())
            return isTaken(token, answer, words, name) ? Optional.empty() : Optional.of(Refusal.CLOSED);
        var askedBy = askings.answer(hash(token), answer, words.strip(), name.strip(), clock.instant());
        if (askedBy.isEmpty()) return Optional.of(Refusal.CLOSED);
        events.publishEvent(new OutsideAnswered(asking.get().signOff(), askedBy.get(), name.strip()));
        reader.findAll(List.of(asking.get().signOff()))
                .forEach(item -> put("approval.outside.answered", item, name.strip(), answer.name(), null));
        return Optional.empty();
    }

    private boolean isTaken(String token, Answer answer, String words, String name) {
        return askings.find(hash(token))
                .filter(asking -> answer == asking.answer()
                        && words.strip().equals(asking.answerWords())
                        && name.strip().equals(asking.answeredBy()))
                .isPresent();
    }

    private Item item(SignOffId signOff, Me me) {
        return reader.find(signOff, me).orElseThrow(() -> new IllegalArgumentException("no such approval: " + signOff));
    }

    private void put(String act, Item item, String whom, String answer, @Nullable Me me) {
        audit.append(
                me,
                act,
                "approval:" + item.id().value(),
                item.version().campaign().value(),
                item.version().owner().value(),
                Map.of("title", item.version().title(), "whom", whom, "answer", answer));
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
