package loa.field.web;

import loa.platform.view.View;

/** One thing that came late, to decide on. */
public record LatePage(LateView late) implements View {}
