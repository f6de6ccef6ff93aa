package loa.congress.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;

/** What happened to a programme or a list, latest first. */
public record HistoryPage(CampaignFrame frame, String title, String back, List<HistoryLine> lines) implements View {}
