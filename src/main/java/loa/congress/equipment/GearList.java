package loa.congress.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import loa.organization.UnitId;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * A list of equipment for a place.
 *
 * @param clause of the plan that asks for it; {@code null}: opened without one
 * @param lead the unit that sees to it
 * @param neededOn the day on which all has to work; {@code null}: that of the event
 * @param testHours how long before a thing may have been tried last
 * @param responsible who answers for it, in words
 * @param provedAt when it was handed in as proof
 */
public record GearList(
        GearListId id,
        CampaignId campaign,
        @Nullable String clause,
        UnitId lead,
        String title,
        String place,
        @Nullable LocalDate neededOn,
        @Nullable LocalTime neededAt,
        int testHours,
        String responsible,
        @Nullable Instant provedAt,
        int version) {

    /** What is assumed as the hour where none is given: early enough for any event. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    public String path() {
        return id.path();
    }

    /** When all has to work; {@code null}: neither its day nor that of the event is set. */
    public @Nullable Instant neededBy(@Nullable LocalDate event, ZoneId zone) {
        var day = neededOn == null ? event : neededOn;
        if (day == null) return null;
        return day.atTime(neededAt == null ? MORNING : neededAt).atZone(zone).toInstant();
    }
}
