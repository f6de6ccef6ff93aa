package loa.field.web;

import loa.platform.view.View;

/** Stands in for every page where there is no network; script draws on it what the phone has. */
public record OfflinePage() implements View {}
