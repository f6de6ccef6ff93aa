package loa.plan.web;

import loa.platform.view.View;

/** A unit after an act, with the progress of the whole review beside. */
public record UnitAnswer(UnitCard card, ReviewProgress progress) implements View {}
