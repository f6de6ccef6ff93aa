package loa.organization.web;

import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Where people choose a password.
 *
 * @param asksOld whether they are signed in and show the old one first
 */
public record PasswordPage(
        boolean asksOld,
        @Nullable String oldError,
        @Nullable String error) implements View {

    public String action() {
        return asksOld ? "/password" : "/sign-in/password";
    }
}
