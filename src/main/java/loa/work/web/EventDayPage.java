package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.work.Campaign;
import loa.work.CampaignFrame;
import loa.work.Due;
import loa.work.EventDay;
import loa.work.Objection;
import org.jspecify.annotations.Nullable;

/**
 * The day of a campaign's event, and how to set it.
 *
 * @param changes what the typed days would change; {@code null}: nothing was asked, or the days are refused
 */
public record EventDayPage(
        CampaignFrame frame,
        Typed typed,
        @Nullable ChangeTable changes,
        List<EventDay> history,
        ZoneId zone,
        LocalDate today)
        implements View {

    /** What was typed, and why it is not taken. */
    record Typed(
            TypedDay starts,
            TypedDay ends,
            String words,
            SentNotice notice,
            @Nullable Objection objection) {

        Typed(TypedDay starts, TypedDay ends, String words, SentNotice notice) {
            this(starts, ends, words, notice, null);
        }

        static Typed of(Campaign campaign, SentNotice notice) {
            return new Typed(typed(campaign.startsOn()), typed(campaign.endsOn()), "", notice);
        }

        Typed refused(Objection why) {
            return new Typed(starts, ends, words, notice, why);
        }

        private static TypedDay typed(@Nullable LocalDate day) {
            return day == null ? TypedDay.NONE : new TypedDay(Days.full(day), day);
        }
    }

    /** A day the event was once set to. */
    public record Past(
            String days,
            String at,
            String by,
            @Nullable String reason,
            @Nullable String notice,
            int moved) {}

    public String starts() {
        return typed.starts().shown();
    }

    public String ends() {
        return typed.ends().shown();
    }

    public String words() {
        return typed.words();
    }

    public SentNotice notice() {
        return typed.notice();
    }

    public @Nullable String objection() {
        return typed.objection() == null ? null : msg(typed.objection().key());
    }

    /** The first day as it now is, for the one who saves to have seen it. */
    public String seen() {
        var starts = frame.campaign().startsOn();
        return starts == null ? "" : starts.toString();
    }

    /** "Thứ Tư, 20/11 – Thứ Năm, 21/11", or that the day is not set. */
    public String standing() {
        var campaign = frame.campaign();
        var starts = campaign.startsOn();
        return starts == null
                ? Due.sentence(msg("work.ribbon.unset", campaign.eventWord()))
                : said(starts, campaign.endsOn());
    }

    public List<Past> past() {
        return history.stream()
                .map(day -> new Past(
                        said(day.startsOn(), day.endsOn()),
                        Days.moment(day.at(), zone),
                        day.byPost() == null ? day.byName() : day.byName() + ", " + day.byPost(),
                        day.reason(),
                        day.notice() == null
                                ? null
                                : SentNotices.href(frame.campaign().id().value(), day.notice()),
                        day.moved()))
                .toList();
    }

    private String said(LocalDate starts, @Nullable LocalDate ends) {
        return ends == null || ends.equals(starts)
                ? Days.said(starts, today)
                : Days.said(starts, today) + " – " + Days.said(ends, today);
    }
}
