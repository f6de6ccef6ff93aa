package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import loa.organization.UnitKind;

/** One of several values that a person may choose. */
public record Choice(String value, String text, boolean chosen) {

    private static final int FEW = 8;

    static <E extends Enum<E>> List<Choice> all(Class<E> type, Collection<E> chosen) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> new Choice(value.name(), Said.word(value), chosen.contains(value)))
                .toList();
    }

    /** The kinds that a unit a plan names may be of; its territories come from the directory alone. */
    static List<Choice> kinds(UnitKind likely) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> !kind.isTerritory())
                .map(kind -> new Choice(kind.name(), msg("plan.word.UnitKind." + kind), kind == likely))
                .toList();
    }

    /** Those to show at once: all of a few, the chosen ones of many. */
    public static List<Choice> shown(List<Choice> choices) {
        return choices.size() <= FEW
                ? choices
                : choices.stream().filter(Choice::chosen).toList();
    }

    /** Those to show on demand. */
    public static List<Choice> rest(List<Choice> choices) {
        return choices.size() <= FEW
                ? List.of()
                : choices.stream().filter(choice -> !choice.chosen()).toList();
    }
}
