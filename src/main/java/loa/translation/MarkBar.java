package loa.translation;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loa.content.Inline.Look;

/** How the marks of one sentence are put into its translation: typed, or by buttons around what is selected. */
public record MarkBar(String id, List<Button> buttons) {

    /** Puts {@code before} and {@code after} around the selection; {@code example}: the same typed by hand. */
    public record Button(String before, String after, String words, String example) {}

    /** Of this sentence; nothing where it has no marks. */
    public static Optional<MarkBar> of(String id, Sentence source) {
        return source.isMarked() ? Optional.of(new MarkBar(id, buttons(source))) : Optional.empty();
    }

    /** For the marks that the sentence has, in their order, each once. */
    private static List<Button> buttons(Sentence source) {
        var buttons = new ArrayList<Button>();
        int link = 0;
        for (var run : source.runs()) {
            var button = switch (run.look()) {
                case BOLD -> button("**", "**", Look.BOLD);
                case ITALIC -> button("__", "__", Look.ITALIC);
                case LINK -> link(++link, run.text());
                case PLAIN, FACT -> null;
            };
            if (button != null && !buttons.contains(button)) buttons.add(button);
        }
        return buttons;
    }

    private static Button button(String before, String after, Look look) {
        return new Button(
                before,
                after,
                msg("translation.marks." + look),
                before + msg("translation.marks.example." + look) + after);
    }

    private static Button link(int number, String words) {
        var after = "](" + number + ")";
        return new Button(
                "[",
                after,
                msg("translation.marks.LINK", number, words),
                msg("translation.marks.example.LINK", "[" + msg("translation.marks.example") + after, number));
    }

    /** How to type them. */
    public String hint() {
        return msg(
                "translation.marks.hint", buttons.stream().map(Button::example).collect(Collectors.joining("; ")));
    }
}
