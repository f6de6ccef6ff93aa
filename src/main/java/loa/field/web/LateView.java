package loa.field.web;

import static loa.platform.view.Words.msg;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import loa.field.Late;
import loa.media.MediaId;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.platform.view.Words;
import org.jspecify.annotations.Nullable;

/**
 * What came late, beside what the task has become.
 *
 * @param task page of its task
 * @param what it is, in a word
 * @param why it was not taken
 * @param photos addresses of small copies
 * @param settled how it was decided; {@code null}: it waits
 * @param decides whether the reader may decide
 * @param objection why it can not be handed in now
 * @param refusals why handing it in did not work just now
 */
public record LateView(
        String id,
        String task,
        String clause,
        String what,
        String by,
        String captured,
        String arrived,
        String why,
        List<String> faults,
        String words,
        String links,
        String place,
        String counts,
        List<String> photos,
        int files,
        @Nullable String settled,
        boolean decides,
        @Nullable String objection,
        List<String> refusals)
        implements View {

    static LateView of(
            Late late,
            ZoneId zone,
            List<MediaId> pictures,
            boolean decides,
            @Nullable String objection,
            List<String> refusals) {
        var typed = late.typed();
        return new LateView(
                late.id().value().toString(),
                "/tasks/" + late.task().value(),
                late.clause(),
                msg("field.kind." + late.kind()),
                late.byName() + ", " + late.byUnitName(),
                Days.moment(late.capturedAt(), zone),
                Days.moment(late.arrivedAt(), zone),
                msg("field.why." + late.why()),
                late.faults(),
                typed.words(),
                typed.links(),
                typed.place(),
                typed.counts().stream()
                        .filter(count -> !count.quantity().isBlank())
                        .map(count -> count.quantity() + " " + unit(count.unit()))
                        .collect(Collectors.joining(", ")),
                pictures.stream()
                        .map(each -> "/media/" + each.value() + "/320.jpg")
                        .toList(),
                late.files().size() - pictures.size(),
                late.settled() == null
                        ? null
                        : msg(
                                "field.settled." + late.settled().how(),
                                late.settled().byName(),
                                Days.moment(late.settled().at(), zone)),
                decides,
                objection,
                refusals);
    }

    private static String unit(String name) {
        var key = "evidence.unit." + name;
        return Words.has(key) ? msg(key) : name;
    }

    public String path() {
        return "/field/late/" + id;
    }
}
