package loa.congress.equipment.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Lists of equipment on the page of a task, of a clause, or of one's own work; {@code title} is a message key.
 *
 * @param open where one can be opened; {@code null}: there is one, or it is for others to do
 */
public record EquipmentPanel(
        String title, List<Line> lines, @Nullable String open) implements View {

    /** A list, with how ready it is. */
    public record Line(String href, String title, String about, String tone, String state) {}
}
