package loa.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import loa.platform.Me;
import loa.platform.Plain;
import org.jspecify.annotations.Nullable;

/**
 * One act as it is on record.
 *
 * @param post title and unit of the post the person acted in, as they were that day
 * @param act what was done, as {@code work.task.submitted}
 * @param subject what it was done to, as {@code task:<uuid>}
 * @param unit whom the act concerns
 */
public record Entry(
        Instant at,
        @Nullable UUID person,
        @Nullable String personName,
        @Nullable String post,
        String act,
        String subject,
        @Nullable UUID campaign,
        @Nullable UUID unit,
        Map<String, String> details) {

    public Entry {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    static Entry of(
            Instant at,
            @Nullable Me by,
            String act,
            String subject,
            @Nullable UUID campaign,
            @Nullable UUID unit,
            Map<String, String> details) {
        var kept = new TreeMap<String, String>();
        details.forEach((name, value) -> kept.put(name, storable(value)));
        return new Entry(
                at,
                by == null ? null : by.person(),
                by == null ? null : storable(by.name()),
                by == null ? null : storable(by.post() == null ? by.unitName() : by.post() + ", " + by.unitName()),
                act,
                subject,
                campaign,
                unit,
                kept);
    }

    /** The hash of this act at its place in the chain. */
    String hash(long sequence, String previous) {
        var canon = new Canon()
                .add("loa-audit/1")
                .add(Long.toString(sequence))
                .add(previous)
                .add(at.toString())
                .add(text(person))
                .add(personName)
                .add(post)
                .add(act)
                .add(subject)
                .add(text(campaign))
                .add(text(unit));
        details.forEach((name, value) -> canon.add(name).add(value));
        return canon.sha256();
    }

    /** What a reader may type to find it. */
    String search() {
        return Plain.text(String.join(
                " ", Objects.toString(personName, ""), Objects.toString(post, ""), String.join(" ", details.values())));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** PostgreSQL keeps every character but this one. */
    private static String storable(String text) {
        return text.replace('\u0000', '\ufffd');
    }

    /** Fields written one after the other, each with its length, so that no two rows are written alike. */
    private static final class Canon {

        private final MessageDigest digest = sha256Digest();

        Canon add(@Nullable String field) {
            var bytes = (field == null ? "" : field).getBytes(StandardCharsets.UTF_8);
            digest.update(((field == null ? "-" : bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
            return this;
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest sha256Digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
