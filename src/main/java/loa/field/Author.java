package loa.field;

import loa.evidence.Manner;
import loa.evidence.Origin;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;

/**
 * Whose capture it is, and who brought it.
 *
 * @param carrier somebody else who handed it in for the person; {@code null}: the person's own phone sent it
 */
public record Author(Me me, @Nullable Me carrier) {

    public static Author self(Me me) {
        return new Author(me, null);
    }

    /** How it came, where it was carried. */
    Manner manner(Manner manner) {
        if (carrier == null || manner.origin().isTold()) return manner;
        return new Manner(Origin.BUNDLE, manner.interim(), manner.shared(), manner.spot());
    }

    /** Whether nobody is there to mend what is wrong with it. */
    boolean isAway() {
        return carrier != null;
    }
}
