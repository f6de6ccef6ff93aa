package loa.meeting.web;

import java.util.List;
import loa.meeting.web.MeetingFormPage.Choice;
import loa.platform.view.View;
import loa.work.CampaignFrame;

/**
 * Which topics go on the page that speakers take along.
 *
 * @param pages how many pages of A4 those chosen fill
 */
public record KitPage(CampaignFrame frame, List<Choice> topics, int pages, String query) implements View {}
