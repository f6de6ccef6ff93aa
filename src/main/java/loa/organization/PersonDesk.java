package loa.organization;

import java.util.Set;
import java.util.UUID;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where people are registered and given posts, accounts and roles. */
@Component
public class PersonDesk {

    /**
     * Registers a person with a post and roles at a unit.
     *
     * @param userName what they sign in with; {@code null}: they get no account
     * @param password {@code null}: they get no account
     * @param post title of the post, as "Chuyên viên"
     * @param by who registers them; {@code null}: Loa itself
     */
    public PersonId register(
            String name,
            @Nullable String userName,
            @Nullable String password,
            UnitId unit,
            String post,
            Set<Role> roles,
            @Nullable Me by) {
        throw new UnsupportedOperationException();
    }

    /** Gives a role at a unit, in one campaign or in all. */
    public void grant(PersonId person, Role role, UnitId unit, @Nullable UUID campaign, @Nullable Me by) {
        throw new UnsupportedOperationException();
    }
}
