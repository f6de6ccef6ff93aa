package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import loa.organization.UnitId;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.translation.Gaps.Gap;
import loa.translation.Translation;
import loa.translation.Translation.Standing;
import loa.translation.TranslationId;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * What of a campaign is translated, and what nobody was asked for yet.
 *
 * @param wantsEars whether nothing spoken goes out before a native listener understood it
 * @param languages those that the campaign has glossaries of
 */
public record TranslationsPage(
        CampaignFrame frame,
        List<Translation> translations,
        Map<TranslationId, Standing> standings,
        List<Gap> gaps,
        Map<UnitId, String> units,
        List<String> languages,
        boolean wantsEars,
        LocalDate today)
        implements View {

    public String language(String tag) {
        return Languages.name(tag);
    }

    public String unit(Translation translation) {
        return units.getOrDefault(translation.unit(), "");
    }

    public @Nullable String due(Translation translation) {
        return translation.dueOn() == null ? null : Days.said(translation.dueOn(), today);
    }

    /** Where it stands, as kind and words of a state. */
    public String kind(Translation translation) {
        var standing = standing(translation);
        if (standing.isChecked()) return "ok";
        return standing.stale() > 0 ? "warn" : standing.open() == 0 ? "info" : "mute";
    }

    public String said(Translation translation) {
        var standing = standing(translation);
        if (standing.isChecked()) return msg("translation.standing.checked");
        if (standing.stale() > 0) return msg("translation.standing.stale", standing.stale());
        if (standing.open() == 0) return msg("translation.standing.done");
        return msg("translation.standing.open", standing.open(), standing.all());
    }

    private Standing standing(Translation translation) {
        return standings.getOrDefault(translation.id(), new Standing(0, 0, 0, 0));
    }

    /** Where somebody asks for what is missing. */
    public String ask(Gap gap) {
        return frame.campaign().path() + "/translations/new?item=" + gap.item().value() + "&language=" + gap.language();
    }
}
