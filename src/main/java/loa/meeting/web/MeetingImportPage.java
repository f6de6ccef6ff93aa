package loa.meeting.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;

/** Brings meetings in from a sheet: all of it or none. */
public record MeetingImportPage(CampaignFrame frame, List<String> refusals) implements View {}
