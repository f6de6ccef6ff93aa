package loa.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import loa.organization.PersonId;
import loa.platform.Me;
import loa.platform.view.Bell;
import loa.platform.view.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told, latest first, and what of it they have read. Nobody sees another's. */
@Component
public class Inbox implements Bell {

    public static final int PAGE = 30;

    private final Notices notices;
    private final List<NoticeKind> kinds;
    private final Clock clock;

    Inbox(Notices notices, List<NoticeKind> kinds, Clock clock) {
        this.notices = notices;
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(NoticeKind::order))
                .toList();
        this.clock = clock;
    }

    /** A notice as it was told. */
    public record Message(
            UUID id,
            String kind,
            String words,
            List<String> arguments,
            @Nullable String details,
            String path,
            boolean urgent,
            Instant toldAt,
            boolean read) {

        public Message {
            arguments = List.copyOf(arguments);
        }

        /** Its one sentence in a language; what an earlier release told and this one has no words for is named by its kind. */
        public String sentence(Locale locale) {
            return Words.has(words) ? Words.in(locale, words, arguments.toArray()) : kind;
        }
    }

    /** One page of {@code total} notices. */
    public record Page(List<Message> messages, int total) {

        public Page {
            messages = List.copyOf(messages);
        }
    }

    @Override
    public int unread(Me me) {
        return notices.unread(person(me));
    }

    /** The kinds there are, in their order. */
    public List<NoticeKind> kinds() {
        return kinds;
    }

    public Page page(Me me, boolean unreadOnly, @Nullable String kind, int page) {
        return notices.page(person(me), unreadOnly, kind, page, PAGE);
    }

    /** Opens one of the person's own: from now on it is read. */
    @Transactional
    public Optional<Message> open(UUID id, Me me) {
        var message = notices.find(id, person(me));
        message.ifPresent(found -> notices.read(person(me), id, clock.instant()));
        return message;
    }

    @Transactional
    public void markUnread(UUID id, Me me) {
        notices.unread(person(me), id);
    }

    @Transactional
    public void markAllRead(Me me) {
        notices.read(person(me), null, clock.instant());
    }

    private static PersonId person(Me me) {
        return new PersonId(me.person());
    }
}
