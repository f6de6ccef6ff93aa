package loa.work.filled;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.web.TaskLine;
import org.jspecify.annotations.Nullable;

/**
 * What a filled sheet will do, row by row.
 *
 * @param changed whether it is shown again because it is not what was shown before
 */
public record OutlookPage(
        CampaignFrame frame,
        String path,
        String fileName,
        String mark,
        List<Row> rows,
        long wrong,
        long willChange,
        boolean ready,
        boolean done,
        boolean changed)
        implements View {

    /** One row; {@code kind} is the kind of its state mark, {@code effect} the key of its words. */
    public record Row(
            int number,
            String code,
            @Nullable TaskLine task,
            String kind,
            String effect,
            List<String> changes,
            List<String> faults) {}

    static OutlookPage of(CampaignFrame frame, String path, FilledDesk.Outlook outlook, boolean changed) {
        return new OutlookPage(
                frame,
                path,
                outlook.fileName(),
                outlook.mark(),
                outlook.verdicts().stream().map(OutlookPage::row).toList(),
                outlook.count(Verdict.Effect.WRONG),
                outlook.count(Verdict.Effect.CHANGED),
                outlook.canBeCarriedOut(),
                outlook.done(),
                changed && !outlook.done());
    }

    private static Row row(Verdict verdict) {
        var kind = switch (verdict.effect()) {
            case WRONG -> "bad";
            case CHANGED -> "info";
            case UNCHANGED -> "mute";
        };
        return new Row(
                verdict.row(),
                verdict.code(),
                verdict.task(),
                kind,
                "work.filled.effect." + verdict.effect(),
                verdict.changes(),
                verdict.faults().stream()
                        .map(fault -> fault.cell() + ": " + fault.words())
                        .toList());
    }
}
