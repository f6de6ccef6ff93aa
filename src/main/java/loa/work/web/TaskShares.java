package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import loa.organization.UnitId;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.work.share.Share;
import loa.work.share.ShareState;
import org.jspecify.annotations.Nullable;

/**
 * What cooperating units were asked for of a task.
 *
 * @param path of the page where shares are asked for and given; {@code null}: the reader has no part in it
 * @param leads whether the reader says who is asked for what
 */
public record TaskShares(List<Line> lines, @Nullable String path, boolean leads) implements View {

    /** One unit's share; {@code mine}: the reader works there. */
    public record Line(
            String unit,
            String name,
            String words,
            @Nullable String due,
            boolean late,
            ShareState state,
            @Nullable String person,
            @Nullable String note,
            boolean mine) {

        public String kind() {
            if (late) return "bad";
            return switch (state) {
                case OPEN -> "mute";
                case BEGUN -> "info";
                case DELIVERED -> "ok";
            };
        }
    }

    static TaskShares of(
            List<Share> shares,
            Function<UnitId, String> names,
            UnitId own,
            String path,
            boolean leads,
            LocalDate today) {
        var lines = shares.stream()
                .map(share -> new Line(
                        share.unit().toString(),
                        names.apply(share.unit()),
                        share.words(),
                        due(share, today),
                        share.isLate(today),
                        share.state(),
                        share.personName(),
                        share.note(),
                        share.unit().equals(own)))
                .toList();
        boolean takesPart = leads || lines.stream().anyMatch(Line::mine);
        return new TaskShares(lines, takesPart ? path + "/shares" : null, leads);
    }

    private static @Nullable String due(Share share, LocalDate today) {
        var due = share.dueOn();
        if (due == null) return null;
        var day = Days.said(due, today);
        boolean given = share.state() == ShareState.DELIVERED;
        return msg("work.share.due", given ? day : day + " · " + Days.distance(due, today));
    }

    /** Whether the reader's own unit has something to give. */
    public boolean isMine() {
        return lines.stream().anyMatch(line -> line.mine() && line.state() != ShareState.DELIVERED);
    }
}
