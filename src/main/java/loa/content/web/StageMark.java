package loa.content.web;

import loa.content.Stage;
import loa.platform.view.View;

/** Where an item stands, as glyph, word and colour. */
public record StageMark(Stage stage) implements View {

    public String kind() {
        return switch (stage) {
            case DRAFT, ARCHIVED, KILLED -> "mute";
            case EDIT, CHECK -> "info";
            case APPROVAL -> "warn";
            case APPROVED, PUBLISHED -> "ok";
            case WITHDRAWN -> "bad";
        };
    }
}
