package loa.organization.web;

import loa.platform.view.View;

/** A one-time password, shown this once. */
public record OneTimePage(String person, String name, String userName, String password, String until) implements View {}
