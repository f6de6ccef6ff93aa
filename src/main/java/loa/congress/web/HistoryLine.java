package loa.congress.web;

import static loa.platform.view.Words.msg;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import loa.congress.Difference;
import loa.congress.History;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.platform.view.Words;
import org.jspecify.annotations.Nullable;

/** An act in a history, with what it changed. */
public record HistoryLine(
        String at,
        String by,
        String what,
        String about,
        @Nullable String words,
        List<Changed> changes) implements View {

    /** A field with what it said before and says now. */
    public record Changed(String field, String before, String after) {}

    public static HistoryLine of(History.Line line, ZoneId zone) {
        return new HistoryLine(
                Days.moment(line.at(), zone),
                line.byName() + ", " + line.byUnit(),
                msg("congress.act." + line.act()),
                line.about(),
                line.words(),
                line.differences().stream().map(HistoryLine::changed).toList());
    }

    private static Changed changed(Difference difference) {
        return new Changed(
                msg("congress.field." + difference.field()),
                said(difference.field(), difference.before()),
                said(difference.field(), difference.after()));
    }

    /** Values that are names of the code are shown by their words. */
    private static String said(String field, String value) {
        if (value.isEmpty()) return msg("congress.field.empty");
        return switch (field) {
            case "genre" -> msg("congress.genre." + value);
            case "needs" ->
                Arrays.stream(value.split(", "))
                        .map(need -> msg("congress.need." + need))
                        .collect(Collectors.joining(", "));
            case "state" -> Words.has("congress.gear.state." + value) ? msg("congress.gear.state." + value) : value;
            default -> value;
        };
    }
}
