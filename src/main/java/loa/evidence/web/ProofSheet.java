package loa.evidence.web;

import java.util.List;
import loa.evidence.Proof.Count;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in at once, as it is shown: who, when, the photos, the rest line by line, and what the checker said.
 *
 * @param check how far it has come: a name of {@link loa.evidence.Check}
 * @param happened when what it proves happened, and where
 * @param origin how it came, where not from the unit's own browser
 * @param lag how long after it happened it was handed in
 * @param verdict who checked it and when
 * @param reason why it was returned, or what the checker noted
 */
public record ProofSheet(
        String id,
        String who,
        String handedIn,
        String check,
        String happened,
        @Nullable String place,
        @Nullable String origin,
        @Nullable String lag,
        @Nullable Phone phone,
        List<Photo> photos,
        List<Line> lines,
        @Nullable String verdict,
        @Nullable String reason)
        implements View {

    /**
     * Where the phone was.
     *
     * @param forget where the reader, who handed it in, can have it forgotten
     */
    public record Phone(String words, String href, @Nullable String forget) {}

    /**
     * A photo.
     *
     * @param caption when the camera took it
     * @param elsewhere address of another task for which the same photo was handed in
     */
    public record Photo(
            String id,
            String thumb,
            String large,
            String alt,
            int width,
            int height,
            @Nullable String caption,
            @Nullable String elsewhere,
            boolean corrected,
            @Nullable Correction correct) {}

    /**
     * A proof that is not a photo.
     *
     * @param kind a name of {@link loa.evidence.EntryKind}
     * @param href where it leads, for links and files
     * @param sound address to listen to
     * @param correction whether it stands for an earlier entry
     */
    public record Line(
            String id,
            String kind,
            String words,
            @Nullable String href,
            @Nullable String sound,
            @Nullable String elsewhere,
            boolean corrected,
            boolean correction,
            @Nullable Correction correct) {}

    /** The form for what stands for an entry from now on; {@code count} is filled with what was handed in. */
    public record Correction(String action, String key, String kind, Count count, String link, String words) {}
}
