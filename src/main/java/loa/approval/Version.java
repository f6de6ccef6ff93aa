package loa.approval;

import java.util.Set;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * One exact version of a subject: approved is this hash and no other.
 *
 * @param sha256 of all that is approved, in lower case hexadecimals
 * @param title as people call it
 * @param path of the page where the version is worked on, as {@code /content/…}
 * @param kind whose rule says who approves it
 * @param language BCP 47 tag; {@code null}: Vietnamese, or nothing spoken
 * @param owner unit whose work it is
 * @param authors who wrote it or last changed it, none of whom may approve it
 */
public record Version(
        Subject subject,
        String sha256,
        String title,
        String path,
        CampaignId campaign,
        ObjectKind kind,
        @Nullable String language,
        UnitId owner,
        Set<PersonId> authors) {

    public Version {
        if (!sha256.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("sha256: " + sha256);
        if (title.isBlank()) throw new IllegalArgumentException("no title");
        if (!path.startsWith("/")) throw new IllegalArgumentException("path: " + path);
        authors = Set.copyOf(authors);
    }
}
