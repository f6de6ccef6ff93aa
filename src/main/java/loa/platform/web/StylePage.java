package loa.platform.web;

import java.util.List;
import loa.platform.view.Palette;
import loa.platform.view.View;

/** The look of Loa, shown by itself: colours, type, every component in its states, the icons. */
public record StylePage(Palette palette, List<String> icons) implements View {

    /** {@code 10,6 : 1} */
    public static String ratio(double contrast) {
        return "%.1f : 1".formatted(Math.floor(contrast * 10) / 10);
    }
}
