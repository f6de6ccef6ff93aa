package loa.plan.web;

import loa.platform.view.View;

/**
 * Offers to agree at one stroke the duties that are certain in all their facts.
 *
 * @param outOfBand whether it is sent along with another fragment
 */
public record CertainDuties(String path, int count, boolean outOfBand) implements View {}
