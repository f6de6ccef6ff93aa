package loa.plan.time;

import static java.lang.Math.floor;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.LocalDate;

/**
 * Where moon and sun stand, as far as a calendar needs it: Meeus, Astronomical Algorithms, chapters 25 and 49. Days are
 * those of UTC+7, by which the calendar of Vietnam is reckoned.
 */
final class Sky {

    private static final double NEW_MOON_2000 = 2451550.09766;
    private static final double MONTH = 29.530588861;
    private static final double DAY_ZERO = 2440587.5;
    private static final double HANOI = 7.0 / 24;

    /** Coefficient, power of the orbit's eccentricity, then multiples of M, M', F and Ω. */
    private static final double[][] TERMS = {
        {-0.40720, 0, 0, 1, 0, 0}, {0.17241, 1, 1, 0, 0, 0}, {0.01608, 0, 0, 2, 0, 0}, {0.01039, 0, 0, 0, 2, 0},
        {0.00739, 1, -1, 1, 0, 0}, {-0.00514, 1, 1, 1, 0, 0}, {0.00208, 2, 2, 0, 0, 0}, {-0.00111, 0, 0, 1, -2, 0},
        {-0.00057, 0, 0, 1, 2, 0}, {0.00056, 1, 1, 2, 0, 0}, {-0.00042, 0, 0, 3, 0, 0}, {0.00042, 1, 1, 0, 2, 0},
        {0.00038, 1, 1, 0, -2, 0}, {-0.00024, 1, -1, 2, 0, 0}, {-0.00017, 0, 0, 0, 0, 1}, {-0.00007, 0, 2, 1, 0, 0},
        {0.00004, 0, 0, 2, -2, 0}, {0.00004, 0, 3, 0, 0, 0}, {0.00003, 0, 1, 1, -2, 0}, {0.00003, 0, 0, 2, 2, 0},
        {-0.00003, 0, 1, 1, 2, 0}, {0.00003, 0, -1, 1, 2, 0}, {-0.00002, 0, -1, 1, -2, 0}, {-0.00002, 0, 1, 3, 0, 0},
        {0.00002, 0, 0, 4, 0, 0}
    };
    /** Coefficient, phase and speed of the planets' pull. */
    private static final double[][] PLANETS = {
        {0.000325, 299.77, 0.107408}, {0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886},
        {0.000126, 349.42, 36.412478}, {0.000110, 84.66, 18.206239}, {0.000062, 141.74, 53.303771},
        {0.000060, 207.14, 2.453732}, {0.000056, 154.84, 7.306860}, {0.000047, 34.52, 27.261239},
        {0.000042, 207.19, 0.121824}, {0.000040, 291.34, 1.844379}, {0.000037, 161.72, 24.198154},
        {0.000035, 239.56, 25.513099}, {0.000023, 331.55, 3.592518}
    };

    private Sky() {}

    /** The number of the last new moon on or before a day, counted from the first of 2000. */
    static int newMoonUntil(LocalDate day) {
        int number = (int) floor((day.toEpochDay() + DAY_ZERO - NEW_MOON_2000) / MONTH) + 1;
        while (newMoon(number).isAfter(day)) number--;
        return number;
    }

    /** The day on which a new moon falls. */
    static LocalDate newMoon(int k) {
        double t = k / 1236.85;
        double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
        double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
        double node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
        double omega = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
        double eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
        double at = NEW_MOON_2000 + MONTH * k + 0.00015437 * t * t;
        for (var term : TERMS) {
            double angle = term[2] * sun + term[3] * moon + term[4] * node + term[5] * omega;
            at += term[0] * Math.pow(eccentricity, term[1]) * sin(toRadians(angle));
        }
        for (var planet : PLANETS) {
            at += planet[0] * sin(toRadians(planet[1] + planet[2] * k));
        }
        return day(at - clockError(2000 + k / 12.3685));
    }

    /** Which twelfth of its yearly way the sun is in when a day begins; 9 starts at the winter solstice. */
    static int sunSector(LocalDate day) {
        double julian = day.toEpochDay() + DAY_ZERO - HANOI + clockError(day.getYear());
        double t = (julian - 2451545.0) / 36525;
        double anomaly = toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
        double centre = (1.914602 - 0.004817 * t) * sin(anomaly)
                + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                + 0.000289 * sin(3 * anomaly);
        double wobble = 0.00569 + 0.00478 * sin(toRadians(125.04 - 1934.136 * t));
        double longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - wobble;
        return (int) floor(Math.floorMod((long) floor(longitude * 1_000_000), 360_000_000L) / 30_000_000.0);
    }

    private static LocalDate day(double julian) {
        return LocalDate.ofEpochDay((long) floor(julian - DAY_ZERO + HANOI));
    }

    /** Days by which clocks lag behind the sky's even time (Espenak and Meeus, 2005 to 2050). */
    private static double clockError(double year) {
        double t = year - 2000;
        return (62.92 + 0.32217 * t + 0.005589 * t * t) / 86_400;
    }
}
