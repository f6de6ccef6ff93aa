package loa.plan.web;

import java.util.List;
import loa.platform.view.View;

/** What was read in a plan as a table to print: unit by unit, duty by duty. */
public record PrintPage(String path, String title, List<Fact> header, List<Row> rows) implements View {

    /**
     * A duty.
     *
     * @param words the plan's own words
     * @param facts what it says
     */
    public record Row(String clause, String unit, String words, List<Line> facts, String state) {}

    /** A kind of fact with its values in words. */
    public record Line(String name, String values) {}
}
