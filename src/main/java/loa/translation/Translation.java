package loa.translation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import loa.content.ItemId;
import loa.organization.UnitId;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * One item in another language.
 *
 * @param title of the original
 * @param language tag of the language, as {@code hmn}
 * @param unit whose work it is
 * @param translator of that unit, if somebody was named
 * @param checker who speaks the language too and checks it, if somebody was named
 * @param dialect as "Mông Lềnh", for whoever listens
 * @param followed number of the original's edition that the segments follow
 */
public record Translation(
        TranslationId id,
        CampaignId campaign,
        ItemId item,
        String title,
        String language,
        Mode mode,
        UnitId unit,
        @Nullable UUID translator,
        @Nullable String translatorName,
        @Nullable UUID checker,
        @Nullable String checkerName,
        @Nullable LocalDate dueOn,
        String dialect,
        int followed) {

    /** Its scripts, the first one that of official papers. */
    public List<Script> scripts() {
        return Script.of(language);
    }

    /** How far it has come: how many of its segments stand where. */
    public record Standing(int open, int stale, int done, int checked) {

        public int all() {
            return open + done + checked;
        }

        public boolean isChecked() {
            return all() > 0 && checked == all();
        }
    }
}
