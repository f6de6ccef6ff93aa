package loa.organization.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import loa.organization.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions that are open, on all nodes. */
@Component
public class Sessions {

    /** What a session notes of the device it began on. */
    public static final String DEVICE = "device";

    public static final String ADDRESS = "address";

    /**
     * One open session.
     *
     * @param handle names it on a page; its id stays between browser and server
     */
    public record Open(
            UUID handle, @Nullable String device, @Nullable String address, Instant since, Instant usedAt) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** The sessions of a person, the latest used first. */
    public List<Open> of(PersonId person) {
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .map(session -> new Open(
                        handle(session.getId()),
                        session.getAttribute(DEVICE),
                        session.getAttribute(ADDRESS),
                        session.getCreationTime(),
                        session.getLastAccessedTime()))
                .sorted(Comparator.comparing(Open::usedAt).reversed())
                .toList();
    }

    public static UUID handle(String sessionId) {
        return UUID.nameUUIDFromBytes(("session:" + sessionId).getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the session of that person; whether there was one. */
    public boolean end(PersonId person, UUID handle) {
        var ids = sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .toList();
        ids.forEach(sessions::deleteById);
        return !ids.isEmpty();
    }

    /** Ends all sessions of that person, except the one given. */
    public void endAll(PersonId person, @Nullable String exceptId) {
        sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(exceptId))
                .forEach(sessions::deleteById);
    }
}
