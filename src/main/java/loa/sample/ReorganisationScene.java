package loa.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import loa.organization.decree.Decree.Paper;
import loa.organization.decree.DecreeDesk;
import loa.organization.decree.Decrees;
import loa.organization.decree.DraftingDesk;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.stereotype.Component;

/** Two communes of the sample district will be one after the event: decided, and waiting for its day. */
@Component
class ReorganisationScene implements Scene {

    private static final int AHEAD = 45;

    private final DraftingDesk drafting;
    private final DecreeDesk desk;
    private final Decrees decrees;
    private final Clock clock;

    ReorganisationScene(DraftingDesk drafting, DecreeDesk desk, Decrees decrees, Clock clock) {
        this.drafting = drafting;
        this.desk = desk;
        this.decrees = decrees;
        this.clock = clock;
    }

    @Override
    public void play(CampaignId campaign, Map<String, Me> people, Me chief) {
        var today = LocalDate.now(clock);
        var id = drafting.begin(new Paper("31/NQ-HĐND", today.minusDays(6)), today.plusDays(AHEAD), chief);
        drafting.addPart(id, "Xã Pú Lình\nXã Huổi Mây", "Xã Huổi Lình", chief).ifPresent(why -> {
            throw new IllegalStateException(why.toString());
        });
        desk.decide(id, desk.outlook(decrees.find(id).orElseThrow()).mark(), chief)
                .ifPresent(why -> {
                    throw new IllegalStateException(why.toString());
                });
    }
}
