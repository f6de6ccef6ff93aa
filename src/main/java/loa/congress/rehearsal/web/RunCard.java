package loa.congress.rehearsal.web;

import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * An item at a rehearsal: how long it took.
 *
 * @param path where the time is sent; {@code null}: the reader only looks
 * @param typed as typed last, or as noted
 * @param verdict how the time stands to the planned one; empty: none was taken
 */
public record RunCard(
        String id,
        int number,
        String title,
        String about,
        String planned,
        @Nullable String path,
        int version,
        String typed,
        String remark,
        String verdict,
        String tone,
        @Nullable String noted,
        @Nullable String fault)
        implements View {}
