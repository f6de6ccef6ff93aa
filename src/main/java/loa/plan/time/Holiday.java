package loa.plan.time;

import java.time.LocalDate;

/**
 * A day off work.
 *
 * @param source the law or the announcement that gives it
 * @param announced whether the day itself was announced, and not only follows from the law
 */
public record Holiday(LocalDate day, String name, String source, boolean announced) {}
