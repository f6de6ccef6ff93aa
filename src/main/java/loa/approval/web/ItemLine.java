package loa.approval.web;

import org.jspecify.annotations.Nullable;

/**
 * A version on its way, as a line of a list shows it.
 *
 * @param since when it was submitted, or since when it waits
 * @param wanted by when an answer is needed, or owed
 * @param waitsFor whom it waits for; {@code null}: nobody
 */
public record ItemLine(
        String path,
        String kind,
        String title,
        String from,
        String since,
        @Nullable String wanted,
        boolean late,
        String stateKind,
        String state,
        @Nullable String waitsFor,
        boolean forced) {}
