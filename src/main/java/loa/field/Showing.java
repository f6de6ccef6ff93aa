package loa.field;

import static loa.platform.view.Words.msg;

import java.util.Collection;
import java.util.EnumSet;
import java.util.stream.Collectors;
import loa.plan.compiler.CompiledPlan.Action;

/** What shows best that a task was done: a hint for whoever stands in the field. */
enum Showing {
    PHOTO,
    LINK,
    PAPER,
    FIGURE,
    RECORDING;

    /** "Ảnh chụp tại chỗ; số liệu …" for what the plan asks. */
    static String words(Collection<Action> actions) {
        var ways = EnumSet.noneOf(Showing.class);
        for (var action : actions) ways.add(of(action));
        if (ways.isEmpty()) ways.add(PHOTO);
        return ways.stream().map(way -> msg("field.showing." + way)).collect(Collectors.joining(" "));
    }

    private static Showing of(Action action) {
        return switch (action) {
            case DECORATE, DISPLAY, EXHIBIT, STAGE, REHEARSE, HONOUR, PREPARE, INSPECT, PROTECT -> PHOTO;
            case PUBLISH, PRODUCE -> LINK;
            case BROADCAST, TRANSLATE -> RECORDING;
            case INFORM, LISTEN, FUND, SUPPLY -> FIGURE;
            case GUIDE, DIRECT, APPROVE, SUBMIT, ADVISE, ASSIGN, COORDINATE, ARCHIVE, NOTIFY, REPORT -> PAPER;
        };
    }
}
