package loa.organization.decree;

import java.time.LocalDate;
import java.util.Set;
import loa.organization.UnitId;

/**
 * A decree could not be carried out on its day: it waits for somebody to put it right. Published in a transaction of its own,
 * each time it is tried.
 *
 * @param ended the units that were to end
 * @param tried the day on which it was tried
 * @param why in words
 */
public record DecreeFailed(DecreeId decree, String number, Set<UnitId> ended, LocalDate tried, String why) {}
