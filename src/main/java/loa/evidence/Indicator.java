package loa.evidence;

import static loa.evidence.Indicator.Nature.FLOW;
import static loa.evidence.Indicator.Nature.STATE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loa.plan.compiler.CompiledPlan.QuantityUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is counted: the one dictionary of the house. Each unit in which plans count is an indicator of the same name; those
 * that plans do not tell apart are parts of one that they name. The words for each are in {@code indicators.txt} (ADR 0013).
 */
public enum Indicator {
    ARTICLE(Field.PRESS, FLOW),
    NEWS(Field.PRESS, ARTICLE),
    FEATURE(Field.PRESS, ARTICLE),
    BULLETIN(Field.PRESS, FLOW),
    REPORTAGE(Field.PRESS, FLOW),
    PHOTO(Field.PRESS, FLOW),
    POST(Field.PRESS, FLOW),
    AIRING(Field.AIR, FLOW),
    AIRTIME(Field.AIR, FLOW),
    SESSION(Field.PEOPLE, FLOW),
    ATTENDANCE(Field.PEOPLE, FLOW),
    OUTING(Field.PEOPLE, FLOW),
    PERFORMANCE(Field.PEOPLE, FLOW),
    PERSON(Field.PEOPLE, STATE),
    HOUSEHOLD(Field.PEOPLE, STATE),
    OPINION(Field.PEOPLE, FLOW),
    BANNER(Field.DISPLAY, STATE),
    SLOGAN(Field.DISPLAY, STATE),
    FLAG(Field.DISPLAY, STATE),
    PANEL(Field.DISPLAY, STATE),
    POSTER(Field.DISPLAY, STATE),
    LEAFLET(Field.DISPLAY, FLOW),
    KM(Field.DISPLAY, STATE),
    MINUTE(Field.OTHER, FLOW),
    TIME(Field.OTHER, FLOW);

    /** What it belongs to, as lists show it. */
    public enum Field {
        PRESS,
        AIR,
        PEOPLE,
        DISPLAY,
        OTHER
    }

    /** Whether figures of different days add up. */
    public enum Nature {
        /** What happened: each report adds to those before. */
        FLOW,
        /** What stands at a time: a later report of the same place replaces the earlier one. */
        STATE
    }

    private final Field field;
    private final Nature nature;

    @Nullable
    private final Indicator whole;

    Indicator(Field field, Nature nature) {
        this.field = field;
        this.nature = nature;
        this.whole = null;
    }

    /** A part of another, which is of the same nature. */
    Indicator(Field field, Indicator whole) {
        this.field = field;
        this.nature = whole.nature;
        this.whole = whole;
    }

    public Field field() {
        return field;
    }

    public Nature nature() {
        return nature;
    }

    /** The indicator in whose sum this one is counted: itself, or the one of which it is a part. */
    public Indicator whole() {
        return whole == null ? this : whole;
    }

    public boolean isPart() {
        return whole != null;
    }

    /** Those that are counted in this one's sum, itself first. */
    public List<Indicator> parts() {
        return Arrays.stream(values())
                .filter(each -> each == this || each.whole == this)
                .toList();
    }

    /** Whether it has figures behind the point. */
    public boolean isDivisible() {
        return this == AIRTIME || this == MINUTE || this == KM;
    }

    /** The official name and the other words for it. */
    public List<String> words() {
        return IndicatorWords.of(this);
    }

    /** The indicator that these words mean, or that is called so in forms and files. */
    public static Optional<Indicator> read(String words) {
        return IndicatorWords.read(words);
    }

    /** What a plan's quantity counts; {@code words} as the plan writes it, {@code 500 lượt người}. */
    public static Indicator of(QuantityUnit unit, String words) {
        // Plans do not tell people from attendances by unit, but by this word.
        return unit == QuantityUnit.PERSON && words.contains("lượt") ? ATTENDANCE : valueOf(unit.name());
    }
}
