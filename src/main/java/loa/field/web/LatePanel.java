package loa.field.web;

import java.util.List;
import loa.platform.view.View;

/** What came late for a task, on its page: beside what the others did. */
public record LatePanel(List<LateView> lates) implements View {}
