package loa.approval.web;

import java.util.List;
import loa.platform.view.View;

/** What waits for the reader's approval, on their own work: the most urgent, and how many there are. */
public record WaitingPanel(int total, List<ItemLine> lines) implements View {}
