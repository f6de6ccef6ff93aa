package loa.meeting.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import loa.meeting.Meeting;
import loa.meeting.MeetingKind;
import loa.platform.sheet.BlankSheet;
import loa.platform.sheet.Columns;
import loa.platform.sheet.Sheet;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;

/** Meetings as rows for Excel, going out and coming in under the same heads. */
final class MeetingRows {

    static final Columns COLUMNS = new Columns(
            "meeting.column", List.of("kind", "unit", "day", "time?", "place", "language?", "speaker?", "topics?"));

    private MeetingRows() {}

    static Sheet sheet(List<Meeting> meetings, MeetingViews views) {
        var heads = new ArrayList<>(COLUMNS.heads());
        for (var more : List.of("state", "expected", "present", "women", "minutes")) {
            heads.add(msg("meeting.column." + more));
        }
        var rows = meetings.stream()
                .map(meeting -> List.of(
                        msg("meeting.kind." + meeting.kind()),
                        views.name(meeting.unit()),
                        Days.full(meeting.on()),
                        meeting.at() == null ? "" : meeting.at().toString(),
                        meeting.place(),
                        meeting.language(),
                        meeting.speaker(),
                        String.join("; ", meeting.topics()),
                        msg("meeting.state." + meeting.state()),
                        text(meeting.expected()),
                        text(meeting.present()),
                        text(meeting.women()),
                        meeting.minutes() == null ? "" : meeting.minutes()))
                .toList();
        return new Sheet(msg("meeting.title"), heads, rows);
    }

    static byte[] blank() {
        var kinds = Arrays.stream(MeetingKind.values())
                .map(kind -> msg("meeting.kind." + kind))
                .toList();
        return new BlankSheet(
                        msg("meeting.title"),
                        COLUMNS.heads(),
                        Map.of(0, kinds),
                        msg("meeting.import.guide"),
                        List.of(msg("meeting.import.how").split("\n")))
                .xlsx();
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
