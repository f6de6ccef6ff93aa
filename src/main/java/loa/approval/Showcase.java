package loa.approval;

import java.util.Optional;

/** How subjects of a kind show themselves to their approvers; the module that owns them offers a bean. */
public interface Showcase {

    /** The {@link Subject#kind} it shows. */
    String kind();

    /** The subject as it stands now; empty where there is no such thing any more. */
    Optional<Version> current(Subject subject);

    /** The very version with this hash; empty where it was not kept. */
    Optional<Preview> preview(Subject subject, String sha256);
}
