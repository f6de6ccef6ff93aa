package loa.approval.web;

import java.util.List;
import loa.approval.web.SignOffPage.Choice;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** Who signs for whom at the reader's unit, and the form to let somebody do so. */
public record MandatesPage(
        String unit,
        List<Line> lines,
        List<Choice> people,
        List<Choice> kinds,
        Typed typed,
        @Nullable String refusal) implements View {

    public record Line(
            String id,
            String person,
            String form,
            String days,
            String paper,
            String kinds,
            String by,
            String state,
            boolean holds) {}

    public record Typed(
            String person, String form, String behalf, String paper, List<String> kinds, String from, String until) {}
}
