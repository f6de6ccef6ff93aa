package loa.approval.outside;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import loa.approval.SignOffId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside is asked.
 *
 * @param whom who is asked, in the words of the one who asks
 * @param passages the words that are shown, and nothing else
 * @param answeredBy the name that was typed with the answer
 */
public record Asking(
        UUID id,
        SignOffId signOff,
        String whom,
        String question,
        List<String> passages,
        String askedByName,
        Instant askedAt,
        Instant expiresAt,
        boolean revoked,
        @Nullable Answer answer,
        @Nullable String answerWords,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    public Asking {
        passages = List.copyOf(passages);
    }

    /** What may be said. */
    public enum Answer {
        RIGHT,
        WRONG,
        UNSURE
    }

    /** Whether an answer is taken at this moment. */
    public boolean isOpen(Instant now) {
        return answer == null && !revoked && now.isBefore(expiresAt);
    }
}
