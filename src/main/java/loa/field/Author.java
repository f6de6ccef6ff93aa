package loa.field;

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

    /** Whether nobody is there to mend what is wrong with it. */
    boolean isAway() {
        return carrier != null;
    }
}
