package loa.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Where a phone was when proof was handed in; kept only with the person's consent.
 *
 * @param accuracy in metres, as the phone says
 */
public record Spot(
        double latitude, double longitude, @Nullable Integer accuracy) {

    public Spot {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
            throw new IllegalArgumentException("not on earth: " + latitude + " " + longitude);
    }
}
