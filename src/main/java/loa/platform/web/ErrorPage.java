package loa.platform.web;

import loa.platform.view.View;

/** What went wrong, what is kept, what to do. {@code status} is the HTTP status, {@code kind} the part of the message key. */
public record ErrorPage(int status, String kind) implements View {}
