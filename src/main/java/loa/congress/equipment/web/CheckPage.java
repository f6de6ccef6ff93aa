package loa.congress.equipment.web;

import java.util.List;
import loa.platform.view.View;

/** The list to print and to fill in by hand at the place. */
public record CheckPage(String back, String title, String about, List<Row> rows) implements View {

    /** A thing. */
    public record Row(int number, String name, String amount, String who, List<String> checks, String result) {}
}
