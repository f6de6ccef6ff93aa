package loa.organization.intake;

import java.util.List;
import loa.organization.account.AccountDesk;
import loa.platform.Me;
import loa.platform.sheet.FilledSheet;

/** Reads the sheets of one kind. */
interface Intake {

    IntakeKind kind();

    /** What each row would do now. */
    List<Verdict> read(FilledSheet sheet, Me me);

    /** Does it, in the caller's transaction; the accounts it opened. */
    List<AccountDesk.Outcome.Given> carryOut(FilledSheet sheet, Me me);
}
