package loa.portal.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.List;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.portal.PublicCampaign;

/** What Loa is and which campaigns run, for whoever comes by. */
public record FrontPage(List<Line> campaigns) implements View {

    /** One campaign: its event, whose it is, when, and how far it is. */
    public record Line(String event, String issuer, String when, String phase, String tone) {

        static Line of(PublicCampaign campaign, String issuer, LocalDate today) {
            var phase = campaign.on(today);
            var tone = switch (phase) {
                case UNSET -> "mute";
                case BEFORE -> "info";
                case DURING -> "ok";
                case AFTER -> "mute";
            };
            return new Line(
                    campaign.event(),
                    issuer,
                    when(campaign, today),
                    msg("portal.phase." + phase, campaign.eventWord()),
                    tone);
        }

        private static String when(PublicCampaign campaign, LocalDate today) {
            var starts = campaign.startsOn();
            var ends = campaign.endsOn();
            if (starts == null) return msg("portal.when.unset");
            var days = ends == null || ends.equals(starts)
                    ? Days.said(starts, today)
                    : msg("portal.when.stretch", Days.said(starts, today), Days.said(ends, today));
            return today.isBefore(starts) ? days + " · " + Days.distance(starts, today) : days;
        }
    }
}
