package loa.display;

import java.time.Instant;
import loa.organization.UnitId;

/**
 * Where a wording is used.
 *
 * @param number of the wording
 * @param place in words, as "Cổng Ủy ban nhân dân xã"
 */
public record Use(Carrier carrier, String place, UnitId unit, int number, Instant at, String by) {

    /** What it is printed on or shown by. */
    public enum Carrier {
        BANNER,
        BACKDROP,
        POSTER,
        PANEL,
        LED_SCREEN,
        LEAFLET,
        SPOKEN,
        OTHER
    }
}
