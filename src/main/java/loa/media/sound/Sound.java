package loa.media.sound;

import loa.platform.view.PlayingTime;
import org.jspecify.annotations.Nullable;

/**
 * What was heard in a file.
 *
 * @param millis its length
 * @param loudness integrated loudness in LUFS (EBU R 128); {@code null}: not measured
 * @param peak highest level in dBFS
 * @param wave loudest moment of each of {@link #SLICES} equal parts, 0 to 100; empty: not measured
 */
public record Sound(
        int millis, @Nullable Double loudness, @Nullable Double peak, byte[] wave) {

    public static final int SLICES = 200;

    /** What loudspeakers are fed with; a little off is not heard. */
    public static final double LOUDNESS = -16;

    private static final double OFF = 3;
    /** What comes nearer to full scale is cut off by some player (EBU R 128: true peak at most −1 dB). */
    private static final double HIGHEST_PEAK = -1;

    private static final double SILENCE = -60;

    /** How it will sound from a loudspeaker. */
    public enum Judgement {
        UNKNOWN,
        SILENT,
        TOO_SOFT,
        TOO_LOUD,
        CLIPPED,
        GOOD
    }

    public Judgement judgement() {
        if (loudness == null || peak == null) return Judgement.UNKNOWN;
        if (loudness < SILENCE) return Judgement.SILENT;
        if (peak > HIGHEST_PEAK + 1) return Judgement.CLIPPED;
        if (loudness < LOUDNESS - OFF) return Judgement.TOO_SOFT;
        return loudness > LOUDNESS + OFF ? Judgement.TOO_LOUD : Judgement.GOOD;
    }

    /** The wave as a path of SVG, {@link #SLICES} wide and 100 high: a stroke for each slice, around the middle. */
    public String outline() {
        var path = new StringBuilder();
        for (int i = 0; i < wave.length; i++) {
            int half = Math.max(1, wave[i] / 2);
            path.append('M')
                    .append(i)
                    .append(".5 ")
                    .append(50 - half)
                    .append('v')
                    .append(2 * half);
        }
        return path.toString();
    }

    /** {@code 4:05}. */
    public String length() {
        return PlayingTime.ofMillis(millis);
    }
}
