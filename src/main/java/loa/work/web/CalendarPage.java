package loa.work.web;

import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has to do, by days.
 *
 * @param address where programs fetch the calendar; {@code null} while nobody asked for one
 */
public record CalendarPage(
        String unit, CalendarGrid grid, @Nullable String address) implements View {}
