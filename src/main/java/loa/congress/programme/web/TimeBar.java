package loa.congress.programme.web;

import static loa.platform.view.Words.msg;

import loa.congress.programme.Budget;
import loa.congress.programme.Budget.Fit;
import loa.congress.programme.Length;
import loa.platform.view.View;

/**
 * A running time against its limit, as a bar and in words.
 *
 * @param filled share of the bar that is used, in percent
 * @param mark where on the bar the limit is, in percent; 0: it is unknown
 * @param verdict what follows from it, as "Dài hơn 4 phút 10 giây, cần cắt bớt"
 */
public record TimeBar(String total, String limit, String filled, String mark, String tone, String verdict)
        implements View {

    static TimeBar of(Length total, Budget budget) {
        var verdict = budget.judge(total);
        var limit = budget.limit();
        double whole = limit == null ? Math.max(1, total.seconds()) : Math.max(limit.seconds(), total.seconds());
        return new TimeBar(
                total.said(),
                limit == null ? msg("congress.bar.unknown") : msg("congress.bar.of", budget.words()),
                percent(total.seconds() / whole),
                limit == null || verdict.fit() != Fit.OVER ? "0%" : percent(limit.seconds() / whole),
                switch (verdict.fit()) {
                    case OVER -> "bad";
                    case FITS -> "ok";
                    case SHORT -> "info";
                    case UNKNOWN -> "mute";
                },
                switch (verdict.fit()) {
                    case OVER -> msg("congress.bar.over", verdict.apart().said());
                    case FITS -> msg("congress.bar.fits");
                    case SHORT -> msg("congress.bar.short", verdict.apart().said());
                    case UNKNOWN -> msg("congress.bar.noLimit");
                });
    }

    private static String percent(double share) {
        return Math.round(share * 1000) / 10.0 + "%";
    }

    public boolean isOver() {
        return tone.equals("bad");
    }
}
