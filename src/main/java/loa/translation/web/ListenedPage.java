package loa.translation.web;

import loa.platform.view.View;

/**
 * What the bearer of a link is told once nothing is asked any more.
 *
 * @param kind as {@code thanks}, or why the link is closed
 */
public record ListenedPage(String kind) implements View {}
