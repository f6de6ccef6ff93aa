package loa.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.view.Answer;
import loa.platform.view.Frame;
import loa.portal.PublicCampaign;
import loa.portal.PublicCampaigns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: people of the office go to their work, everybody else sees what runs here. */
@Controller
class FrontController {

    private final PublicCampaigns campaigns;
    private final Units units;
    private final Clock clock;

    FrontController(PublicCampaigns campaigns, Units units, Clock clock) {
        this.campaigns = campaigns;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/")
    Answer front() {
        if (Frame.current().me().isPresent()) return Answer.goTo("/my-work");
        var today = LocalDate.now(clock);
        return page(campaigns.on(today), today).withStatus(200);
    }

    private FrontPage page(List<PublicCampaign> running, LocalDate today) {
        var issuers = units.findAll(
                running.stream().map(campaign -> new UnitId(campaign.issuer())).collect(Collectors.toSet()));
        return new FrontPage(running.stream()
                .map(campaign -> {
                    var issuer = issuers.get(new UnitId(campaign.issuer()));
                    return FrontPage.Line.of(campaign, issuer == null ? "" : issuer.name(), today);
                })
                .toList());
    }
}
