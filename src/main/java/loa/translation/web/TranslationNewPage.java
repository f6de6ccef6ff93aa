package loa.translation.web;

import java.util.List;
import java.util.Map;
import loa.platform.view.View;
import loa.translation.Mode;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks a unit for a translation.
 *
 * @param units to choose from, by id
 * @param checkers people who may check, by id
 */
public record TranslationNewPage(
        CampaignFrame frame,
        String item,
        String title,
        String language,
        Map<String, String> units,
        Map<String, String> checkers,
        String unit,
        String checker,
        Mode mode,
        String dueOn,
        String dialect,
        @Nullable String refusal)
        implements View {

    public String languageName() {
        return Languages.name(language);
    }

    public List<Mode> modes() {
        return List.of(Mode.values());
    }
}
