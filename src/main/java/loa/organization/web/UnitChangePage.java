package loa.organization.web;

import java.util.List;
import java.util.Map;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed about a unit; what was typed stays where it was refused.
 *
 * @param move which form was refused
 * @param typed what was typed in it
 */
public record UnitChangePage(
        String id,
        String name,
        boolean ended,
        String code,
        String aliases,
        List<String> units,
        @Nullable String move,
        Map<String, String> typed,
        @Nullable String error)
        implements View {

    public String typed(String move, String field, String before) {
        return move.equals(this.move) ? typed.getOrDefault(field, before) : before;
    }

    public @Nullable String error(String move) {
        return move.equals(this.move) ? error : null;
    }
}
