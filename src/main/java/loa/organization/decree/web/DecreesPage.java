package loa.organization.decree.web;

import java.util.List;
import loa.organization.decree.DecreeState;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** The papers that reorganise units. */
public record DecreesPage(List<Line> lines, boolean draws) implements View {

    /** One paper at a glance. */
    public record Line(
            String id,
            String number,
            String day,
            DecreeState state,
            String what,
            @Nullable String trouble) {}
}
