package loa.organization.decree.web;

import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** The form to begin a reorganisation: its paper and its day, with what was typed. */
public record DecreeNewPage(
        String number,
        String issuedOn,
        String day,
        String ended,
        @Nullable String error) implements View {}
