package loa.platform.view;

/** How long sound, a film or an item of a programme takes, as players show it. */
public final class PlayingTime {

    private PlayingTime() {}

    /** {@code 4:05}; from an hour on {@code 1:04:05}. */
    public static String of(long seconds) {
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        return hours == 0
                ? "%d:%02d".formatted(minutes, seconds % 60)
                : "%d:%02d:%02d".formatted(hours, minutes, seconds % 60);
    }

    public static String ofMillis(double millis) {
        return of(Math.round(millis / 1000));
    }
}
