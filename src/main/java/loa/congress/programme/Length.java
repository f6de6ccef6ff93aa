package loa.congress.programme;

import static loa.platform.view.Words.msg;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import loa.platform.view.PlayingTime;

/** How long something takes, to the second. */
public record Length(int seconds) implements Comparable<Length> {

    public static final Length NONE = new Length(0);

    /** The longest that one item is typed with. */
    public static final Length LONGEST = new Length(3 * 3600);

    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})");
    private static final Pattern SPOKEN = Pattern.compile(
            "(?:(\\d{1,3})\\s*(?:phút|phut|ph|p|'|’|′))?\\s*(?:(\\d{1,2})\\s*(?:giây|giay|gi|g|s|\"|”|″|''))?");
    private static final Pattern MINUTES = Pattern.compile("\\d{1,3}");

    public Length {
        if (seconds < 0) throw new IllegalArgumentException("seconds: " + seconds);
    }

    public static Length ofMinutes(int minutes) {
        return new Length(Math.multiplyExact(minutes, 60));
    }

    public static Length sum(Collection<Length> lengths) {
        return lengths.stream().reduce(NONE, Length::plus);
    }

    /** Reads {@code 4:30}, {@code 1:05:00}, {@code 4 phút 30 giây}, {@code 4'30"} or {@code 4}, which is minutes. */
    public static Optional<Length> read(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) return Optional.empty();
        if (MINUTES.matcher(text).matches()) return Optional.of(ofMinutes(Integer.parseInt(text)));
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            int hours = number(clock.group(1));
            int minutes = number(clock.group(2));
            int seconds = number(clock.group(3));
            // With hours before them, minutes end at 59.
            if (seconds > 59 || clock.group(1) != null && minutes > 59) return Optional.empty();
            return Optional.of(new Length(hours * 3600 + minutes * 60 + seconds));
        }
        // 4'30 and "4 phút 30" leave out the seconds' name.
        var spoken = SPOKEN.matcher(text.matches("[^:]*[^\\d:]\\d{1,2}") ? text + "s" : text);
        if (!spoken.matches()) return Optional.empty();
        int seconds = number(spoken.group(2));
        if (spoken.group(1) != null && seconds > 59) return Optional.empty();
        return Optional.of(new Length(number(spoken.group(1)) * 60 + seconds));
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    public Length plus(Length other) {
        return new Length(Math.addExact(seconds, other.seconds));
    }

    /** How far apart both are. */
    public Length apart(Length other) {
        return new Length(Math.abs(seconds - other.seconds));
    }

    public boolean isNone() {
        return seconds == 0;
    }

    /** {@code 4:30}; from an hour on {@code 1:04:30}. */
    @Override
    public String toString() {
        return PlayingTime.of(seconds);
    }

    /** "4 phút 30 giây"; minutes are not made hours, for plans count minutes. */
    public String said() {
        if (seconds < 60) return msg("congress.length.seconds", seconds);
        if (seconds % 60 == 0) return msg("congress.length.minutes", seconds / 60);
        return msg("congress.length.both", seconds / 60, seconds % 60);
    }

    @Override
    public int compareTo(Length other) {
        return Integer.compare(seconds, other.seconds);
    }
}
