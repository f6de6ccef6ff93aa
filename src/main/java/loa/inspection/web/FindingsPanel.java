package loa.inspection.web;

import java.util.List;
import loa.platform.view.View;

/** Findings on the page of a task, or of one's own work; {@code title} is a message key. */
public record FindingsPanel(String title, List<FindingLine> lines) implements View {}
