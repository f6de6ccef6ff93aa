package loa.work.map;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.web.FilterAddress;
import loa.work.web.FilterBar;
import loa.work.web.Meter;
import loa.work.web.TaskView;
import loa.work.web.ViewSwitch;
import org.jspecify.annotations.Nullable;

/**
 * Units as tiles, and behind them as a list.
 *
 * @param met the kinds that stand somewhere on it, for the key
 */
public record MapPage(CampaignFrame frame, FilterBar bar, List<Sheet> sheets, List<String> met, int page, int pages)
        implements View {

    static final int WIDTH = 112;
    static final int HEIGHT = 84;

    /** Tiles beside each other. */
    public record Sheet(String heading, int across, int down, List<Place> places) {

        public int width() {
            return across * WIDTH;
        }

        public int height() {
            return down * HEIGHT;
        }
    }

    /**
     * One unit.
     *
     * @param name its name in lines that fit
     * @param initials where there is no room for it
     * @param kind how it stands: late, returned, ready, running, submitted, proved
     */
    public record Place(
            String unit,
            List<String> name,
            String initials,
            String href,
            String kind,
            int late,
            Meter meter,
            int across,
            int down) {

        public int x() {
            return (across - 1) * WIDTH;
        }

        public int y() {
            return (down - 1) * HEIGHT;
        }

        public String glyph() {
            return MapPage.glyph(kind);
        }
    }

    public static String glyph(String kind) {
        return switch (kind) {
            case "late" -> "▲";
            case "running" -> "◐";
            case "submitted" -> "◇";
            case "proved" -> "●";
            default -> "○";
        };
    }

    public ViewSwitch views() {
        return new ViewSwitch(frame.campaign(), TaskView.MAP, bar.filter());
    }

    public @Nullable String address(int other) {
        return other < 1 || other > pages ? null : FilterAddress.of(bar.path(), bar.filter(), other);
    }
}
