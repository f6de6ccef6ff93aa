package loa.work.chase;

import java.time.LocalDate;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.work.CampaignId;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A task that is to be chased.
 *
 * @param request its unit is outside the issuer's line of command: it is asked, not told
 */
record Chased(
        TaskId id,
        CampaignId campaign,
        String eventName,
        UnitId issuer,
        String clause,
        String words,
        UnitId unit,
        @Nullable PersonId person,
        boolean request,
        @Nullable LocalDate due,
        @Nullable Stage stage) {

    private static final int SHORT = 110;

    /** "IV.4/6 Trang trí hội trường …". */
    String what() {
        return clause + " " + shortened(words);
    }

    static String shortened(String words) {
        var line = words.replaceAll("\\s+", " ").strip();
        if (line.length() <= SHORT) return line;
        int space = line.lastIndexOf(' ', SHORT);
        return line.substring(0, space < SHORT / 2 ? SHORT : space) + " …";
    }
}
