package loa.plan.web;

import loa.platform.view.View;

/** A duty after an act, with the progress of the whole review beside. */
public record DutyAnswer(DutyCard card, CertainDuties certain, ReviewProgress progress) implements View {}
