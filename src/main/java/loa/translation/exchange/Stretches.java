package loa.translation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import loa.content.Inline.Look;
import loa.content.Inline.Run;
import org.jspecify.annotations.Nullable;

/** Words of a file as they are read, one after the other, each as it looks. */
final class Stretches {

    private final List<Run> runs = new ArrayList<>();

    void add(String words, Look look, @Nullable String at) {
        if (words.isEmpty()) return;
        var last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.look() == look && Objects.equals(last.at(), at)) {
            runs.set(runs.size() - 1, new Run(look, last.text() + words, at));
        } else runs.add(new Run(look, words, at));
    }

    void addAll(Stretches others) {
        others.runs.forEach(run -> add(run.text(), run.look(), run.at()));
    }

    /** All of it, without spaces at its ends. */
    List<Run> stripped() {
        var stripped = new ArrayList<>(runs);
        while (!stripped.isEmpty() && stripped.getFirst().text().isBlank()) stripped.removeFirst();
        while (!stripped.isEmpty() && stripped.getLast().text().isBlank()) stripped.removeLast();
        if (stripped.isEmpty()) return stripped;
        var first = stripped.getFirst();
        stripped.set(0, new Run(first.look(), first.text().stripLeading(), first.at()));
        var last = stripped.getLast();
        stripped.set(stripped.size() - 1, new Run(last.look(), last.text().stripTrailing(), last.at()));
        return stripped;
    }

    /** The same with each space, however wide, one space. */
    Stretches squeezed() {
        var squeezed = new Stretches();
        boolean space = false;
        for (var run : runs) {
            var words = new StringBuilder();
            for (int i = 0; i < run.text().length(); i++) {
                char c = run.text().charAt(i);
                boolean now = Character.isWhitespace(c);
                if (!now) words.append(c);
                else if (!space) words.append(' ');
                space = now;
            }
            squeezed.add(words.toString(), run.look(), run.at());
        }
        return squeezed;
    }
}
