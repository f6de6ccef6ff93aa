package loa.congress.equipment.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A thing on a list.
 *
 * @param stale that it was tried too early; {@code null}: it was not
 * @param moves what may be said of it here, by name
 */
public record GearLine(
        String id,
        String href,
        String name,
        String amount,
        String who,
        String state,
        String tone,
        @Nullable String trial,
        @Nullable String stale,
        List<String> moves)
        implements View {}
