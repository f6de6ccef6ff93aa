package loa.evidence.paper.web;

import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** Where the number on a sheet is typed to enter what was filled in. */
public record PaperPage(String number, @Nullable String refusal) implements View {}
