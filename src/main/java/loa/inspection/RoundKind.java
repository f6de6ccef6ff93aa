package loa.inspection;

import static loa.platform.view.Words.msg;

import java.util.Arrays;
import java.util.List;

/** What a round looks at; each kind brings a checklist to begin with. */
public enum RoundKind {
    /** Flags, banners and slogans along the streets. */
    STREET,
    HALL,
    LOUDSPEAKER,
    /** How far units have come with their duties. */
    GENERAL;

    /** The checklist to begin with. */
    public List<String> checklist() {
        return Arrays.stream(msg("inspection.checklist." + this).split(";"))
                .map(String::strip)
                .toList();
    }
}
