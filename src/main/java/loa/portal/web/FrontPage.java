package loa.portal.web;

import loa.platform.view.View;

/** What Loa is, for whoever comes by. */
public record FrontPage() implements View {}
