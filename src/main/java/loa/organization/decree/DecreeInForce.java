package loa.organization.decree;

import java.time.LocalDate;
import java.util.Map;
import loa.organization.UnitId;
import loa.platform.Me;

/**
 * A reorganisation was carried out; published in its transaction.
 *
 * @param heirs the sole or main heir of each unit that ended
 */
public record DecreeInForce(DecreeId decree, String number, LocalDate day, Map<UnitId, UnitId> heirs, Me by) {}
