package loa.work.chase;

import loa.platform.view.View;

/** Why no reminder was sent, for a browser without script; what was typed is still there. */
public record NotSentPage(String task, ChasePanel panel) implements View {}
