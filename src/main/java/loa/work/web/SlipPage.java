package loa.work.web;

import java.util.List;
import loa.platform.view.QrCode;
import loa.platform.view.View;

/**
 * The tasks of a unit on paper: what the plan says, the day, room to write down what was done, and a code that opens the
 * task on a phone.
 */
public record SlipPage(String unit, String on, String back, List<Row> rows) implements View {

    public record Row(
            String task, String campaign, String clause, String words, String due, String state, QrCode code) {}
}
