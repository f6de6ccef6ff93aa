package loa.work.web;

import loa.platform.view.View;
import loa.work.CampaignFrame;

/** A campaign by days. */
public record AgendaPage(CampaignFrame frame, FilterBar bar, CalendarGrid grid) implements View {

    public ViewSwitch views() {
        return new ViewSwitch(frame.campaign(), TaskView.CALENDAR, bar.filter());
    }
}
