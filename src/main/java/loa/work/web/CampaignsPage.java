package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.List;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.work.Campaign;
import loa.work.Due;
import loa.work.Progress.Standing;
import org.jspecify.annotations.Nullable;

/** The campaigns that the reader has a part in. */
public record CampaignsPage(List<Line> campaigns, int page, int pages) implements View {

    /** One of them. */
    public record Line(
            String href,
            String event,
            String title,
            String issuer,
            String when,
            Meter meter,
            int late,
            int decisions) {}

    static CampaignsPage of(List<Standing> standings, UnitNames.Names issuers, LocalDate today, int page, int pages) {
        var lines = standings.stream()
                .map(standing -> {
                    var campaign = standing.campaign();
                    return new Line(
                            campaign.path(),
                            campaign.eventName(),
                            campaign.title(),
                            issuers.get(campaign.issuer()),
                            when(campaign, today),
                            Meter.of(standing.counts()),
                            standing.counts().late(),
                            standing.openDecisions());
                })
                .toList();
        return new CampaignsPage(lines, page, pages);
    }

    public @Nullable String address(int other) {
        return other < 1 || other > pages ? null : "/campaigns?page=" + other;
    }

    private static String when(Campaign campaign, LocalDate today) {
        var starts = campaign.startsOn();
        if (starts == null) return Due.sentence(msg("work.ribbon.unset", campaign.eventWord()));
        return Days.said(starts, today) + (starts.isBefore(today) ? "" : " · " + Days.distance(starts, today));
    }
}
