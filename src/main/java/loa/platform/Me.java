package loa.platform;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person signed in, with the post they act in.
 *
 * @param person who
 * @param name full name as shown
 * @param unit unit of the post
 * @param unitName that unit's name as shown
 * @param post title of the post, as "Chuyên viên"
 */
public record Me(
        UUID person,
        String name,
        UUID unit,
        String unitName,
        @Nullable String post) implements AuthenticatedPrincipal, Serializable {

    /** The key of this person's sessions. */
    @Override
    public String getName() {
        return person.toString();
    }
}
