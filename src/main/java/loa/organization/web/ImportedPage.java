package loa.organization.web;

import java.util.List;
import loa.organization.account.AccountDesk.Outcome.Given;
import loa.organization.intake.IntakeKind;
import loa.platform.view.View;

/** What was imported; the one-time passwords of new accounts are shown this once. */
public record ImportedPage(IntakeKind kind, long added, long changed, List<Given> accounts) implements View {}
