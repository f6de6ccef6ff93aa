package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import loa.plan.compiler.change.ClauseChange;
import loa.plan.compiler.change.WordDiff;
import loa.platform.view.View;

/**
 * The words of a clause in two editions.
 *
 * @param kind name of what became of it
 * @param address that of before, of now, or from one to the other
 * @param before empty for a new clause; what was taken out is marked
 * @param after empty for one that is gone; what was put in is marked
 */
public record ChangedWords(String kind, String address, List<WordDiff.Run> before, List<WordDiff.Run> after)
        implements View {

    static ChangedWords of(ClauseChange change) {
        var before = change.before();
        var after = change.after();
        var runs = WordDiff.between(before == null ? "" : before.text(), after == null ? "" : after.text());
        return new ChangedWords(
                change.kind().name(),
                address(change),
                before == null ? List.of() : without(runs, WordDiff.Kind.ADDED),
                after == null ? List.of() : without(runs, WordDiff.Kind.REMOVED));
    }

    /** The glyph stands before the word, so that the kind is not told by colour alone. */
    public String tone() {
        return switch (kind) {
            case "NEW" -> "ok";
            case "GONE" -> "bad";
            default -> "info";
        };
    }

    public boolean same() {
        return kind.equals("SAME") || kind.equals("MOVED");
    }

    private static String address(ClauseChange change) {
        var before = change.before();
        var after = change.after();
        if (before == null || after == null || before.id().equals(after.id())) return Said.address(change.address());
        return msg("plan.change.address", Said.address(before.id()), Said.address(after.id()));
    }

    private static List<WordDiff.Run> without(List<WordDiff.Run> runs, WordDiff.Kind kind) {
        return runs.stream().filter(run -> run.kind() != kind).toList();
    }
}
