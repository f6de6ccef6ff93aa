package loa.inspection.web;

import loa.platform.view.View;

/**
 * A finding in a list.
 *
 * @param due until when it has to be mended; empty: nothing is to be mended
 */
public record FindingLine(String href, String item, String words, String unit, String state, String due, boolean late)
        implements View {

    /** How its state is shown. */
    public String look() {
        return switch (state) {
            case "GOOD", "CLOSED" -> "ok";
            case "ANSWERED" -> "info";
            default -> late ? "bad" : "warn";
        };
    }
}
