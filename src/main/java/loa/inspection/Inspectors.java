package loa.inspection;

import loa.inspection.Finding.Asker;
import loa.media.MediaId;
import loa.media.Onlookers;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskRights;
import org.springframework.stereotype.Component;

/** Who inspects, who mends, who sees: whoever runs or checks a campaign inspects it, units see what was found with them. */
@Component
public class Inspectors implements Onlookers {

    private final TaskRights rights;
    private final Findings findings;

    Inspectors(TaskRights rights, Findings findings) {
        this.rights = rights;
        this.findings = findings;
    }

    public boolean inspects(CampaignId campaign, Me me) {
        return rights.runs(campaign, me) || rights.checks(campaign, me);
    }

    /** Whether the person sees what was found at the unit; who has no part in the campaign is refused. */
    public boolean sees(CampaignId campaign, UnitId unit, Me me) {
        return rights.sight(campaign, me).sees(unit, java.util.List.of());
    }

    Asker asker(Finding finding, Me me) {
        return new Asker(
                me.unit().equals(finding.unit().value()),
                rights.does(finding.campaign(), finding.unit(), me),
                inspects(finding.campaign(), me));
    }

    @Override
    public boolean mayLook(MediaId file, Me me) {
        return findings.showing(file)
                .filter(finding -> rights.campaigns(me).contains(finding.campaign()))
                .filter(finding -> sees(finding.campaign(), finding.unit(), me))
                .isPresent();
    }
}
