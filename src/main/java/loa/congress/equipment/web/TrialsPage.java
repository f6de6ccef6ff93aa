package loa.congress.equipment.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;

/** The sheet of trials: thing by thing, each sent by itself, for a phone at the place. */
public record TrialsPage(
        CampaignFrame frame,
        String list,
        String listPath,
        String place,
        String ready,
        List<String> warnings,
        List<TrialCard> cards)
        implements View {}
