package loa.organization.web;

import java.util.List;
import java.util.Map;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * One person with posts, roles and account, for who administers them; what was typed stays where it was refused.
 *
 * @param everywhere whether the reader may give roles everywhere
 * @param campaign the campaign the reader came from to give a role in it
 * @param form which form was refused
 */
public record PersonPage(
        String id,
        String name,
        List<Held> posts,
        List<Given> roles,
        Account account,
        boolean everywhere,
        @Nullable String campaign,
        List<String> units,
        @Nullable String form,
        Map<String, String> typed,
        @Nullable String error)
        implements View {

    public record Held(
            String id,
            String title,
            String unit,
            String since,
            @Nullable String last) {}

    public record Given(
            String id, String role, String where, @Nullable String campaign, String since) {}

    /** The account; {@code userName} is the proposed one where there is none. */
    public record Account(
            String state,
            String kind,
            String userName,
            @Nullable String until) {

        public boolean is(String state) {
            return this.state.equals(state);
        }
    }

    public String typed(String form, String field, String before) {
        return form.equals(this.form) ? typed.getOrDefault(field, before) : before;
    }

    public @Nullable String error(String form) {
        return form.equals(this.form) ? error : null;
    }
}
