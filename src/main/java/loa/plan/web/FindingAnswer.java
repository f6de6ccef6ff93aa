package loa.plan.web;

import loa.platform.view.View;

/** A finding after an act, with the progress of the whole review beside. */
public record FindingAnswer(FindingCard card, ReviewProgress progress) implements View {}
