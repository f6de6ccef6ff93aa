package loa.approval.dossier;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import loa.approval.ObjectKind;
import loa.approval.Subject;
import loa.approval.Version;
import loa.media.MediaId;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.work.CampaignId;

/**
 * Words and files that go to approval together, as they stand in one version.
 *
 * @param number of the version, from 1
 * @param authors everybody who wrote a version up to this one
 */
public record Dossier(
        UUID id,
        CampaignId campaign,
        ObjectKind kind,
        UnitId owner,
        int number,
        String sha256,
        String title,
        String words,
        List<MediaId> files,
        Set<PersonId> authors) {

    static final String KIND = "dossier";

    public Dossier {
        files = List.copyOf(files);
        authors = Set.copyOf(authors);
    }

    public Subject subject() {
        return new Subject(KIND, id);
    }

    public String path() {
        return "/approvals/dossiers/" + id;
    }

    Version version() {
        return new Version(subject(), sha256, title, path(), campaign, kind, null, owner, authors);
    }
}
