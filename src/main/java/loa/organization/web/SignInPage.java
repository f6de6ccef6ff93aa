package loa.organization.web;

import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The form of sign-in.
 *
 * @param userName what was typed
 * @param error why that did not open
 */
public record SignInPage(String userName, @Nullable String error) implements View {}
