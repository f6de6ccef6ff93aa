package loa.plan.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Certainty;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.SourceText;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** The document as it was read, each clause with its address, the words of each fact marked. */
public record DocumentPane(List<Block> blocks) implements View {

    private static final int WIDE = 48;

    /**
     * A clause, or a line that belongs to none.
     *
     * @param clause id of the clause, {@code null} for a line of the letterhead and its like
     * @param kind class name after {@code doc__}
     * @param depth how deep the clause lies
     * @param read whether something was read in it, so that its address leads there
     */
    public record Block(@Nullable String clause, String kind, int depth, boolean read, List<Words> words) {

        public String address() {
            return clause == null ? "" : Said.address(clause);
        }
    }

    /** A run of words. */
    public sealed interface Words {}

    public record Plain(String text) implements Words {}

    /** Where the file broke a paragraph that is one clause. */
    public record Joined() implements Words {}

    /** The border between two cells of a table's row. */
    public record NextCell() implements Words {}

    /**
     * Words that gave a fact.
     *
     * @param id {@code null} where the words go on
     * @param wide whether they are most of a clause, which is lit but not underlined
     */
    public record Marked(@Nullable String id, boolean check, boolean wide, List<Words> words) implements Words {}

    /** The anchor of words in the document. */
    static String anchor(CompiledPlan.Span span) {
        return "w-" + span.start() + "-" + span.end();
    }

    static DocumentPane of(SourceText source, CompiledPlan plan, Set<String> read) {
        return new Pane(source.text(), plan, read).lay();
    }

    private static final class Pane {

        private final String text;
        private final List<Clause> clauses;
        private final Map<String, Integer> depths = new HashMap<>();
        private final List<Mark> marks;
        private final Set<String> named = new HashSet<>();
        private final Set<String> read;
        private final List<Block> blocks = new ArrayList<>();

        Pane(String text, CompiledPlan plan, Set<String> read) {
            this.text = text;
            this.read = read;
            this.clauses = plan.clauses().stream()
                    .sorted(Comparator.comparingInt(clause -> clause.span().start()))
                    .toList();
            for (var clause : plan.clauses()) {
                depths.put(clause.id(), clause.parent() == null ? 0 : depths.getOrDefault(clause.parent(), 0) + 1);
            }
            this.marks = marks(plan);
        }

        private List<Mark> marks(CompiledPlan plan) {
            var spans = new HashMap<CompiledPlan.Span, Boolean>();
            for (var why : plan.why()) {
                if (why.fact().equals("clause.kind")) continue;
                var span = why.words();
                boolean sound = span.start() >= 0 && span.start() < span.end() && span.end() <= text.length();
                if (sound) spans.merge(span, why.certainty() == Certainty.CHECK, Boolean::logicalOr);
            }
            return spans.entrySet().stream()
                    .map(entry -> new Mark(
                            entry.getKey().start(), entry.getKey().end(), anchor(entry.getKey()), entry.getValue()))
                    .sorted(Mark.ORDER)
                    .toList();
        }

        DocumentPane lay() {
            int at = 0;
            for (var clause : clauses) {
                int start = Math.max(at, clause.span().start());
                int end = Math.min(text.length(), clause.span().end());
                if (end <= start) continue;
                lines(at, start, at == 0);
                boolean known = read.contains(clause.id());
                var kind = clause.kind() == ClauseKind.SECTION ? "heading" : "clause";
                blocks.add(new Block(clause.id(), kind, depths.getOrDefault(clause.id(), 0), known, words(start, end)));
                at = end;
            }
            lines(at, text.length(), false);
            return new DocumentPane(List.copyOf(blocks));
        }

        private void lines(int from, int to, boolean head) {
            for (int start = from; start < to; ) {
                int newline = text.indexOf('\n', start);
                int end = newline < 0 || newline > to ? to : newline;
                if (!text.substring(start, end).isBlank()) {
                    blocks.add(new Block(null, head ? "head" : "line", 0, false, words(start, end)));
                }
                start = end + 1;
            }
        }

        private List<Words> words(int from, int to) {
            var inside = new ArrayList<Mark>();
            for (var mark : marks) {
                if (mark.start < to && mark.end > from) {
                    inside.add(new Mark(Math.max(from, mark.start), Math.min(to, mark.end), mark.id, mark.check));
                }
            }
            return words(from, to, inside);
        }

        /** Lays marks into each other; one that crosses the end of another goes on behind it. */
        private List<Words> words(int from, int to, List<Mark> marks) {
            var words = new ArrayList<Words>();
            var rest = new ArrayList<>(marks);
            rest.sort(Mark.ORDER);
            int at = from;
            while (!rest.isEmpty()) {
                var mark = rest.removeFirst();
                plain(words, at, mark.start);
                var id = named.add(mark.id) ? mark.id : null;
                var inner = new ArrayList<Mark>();
                for (var other : List.copyOf(rest)) {
                    if (other.start >= mark.end) continue;
                    rest.remove(other);
                    inner.add(new Mark(other.start, Math.min(other.end, mark.end), other.id, other.check));
                    if (other.end > mark.end) rest.add(new Mark(mark.end, other.end, other.id, other.check));
                }
                rest.sort(Mark.ORDER);
                boolean wide = mark.end - mark.start > WIDE;
                words.add(new Marked(id, mark.check, wide, words(mark.start, mark.end, inner)));
                at = mark.end;
            }
            plain(words, at, to);
            return List.copyOf(words);
        }

        private void plain(List<Words> words, int from, int to) {
            int start = from;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c != '\n' && c != '\t') continue;
                if (i > start) words.add(new Plain(text.substring(start, i)));
                int end = i;
                while (end < to && Character.isWhitespace(text.charAt(end))) end++;
                var gap = text.substring(i, end);
                if (gap.indexOf('\t') >= 0) words.add(new NextCell());
                else if (gap.indexOf('\n') != gap.lastIndexOf('\n')) words.add(new Joined());
                else words.add(new Plain(" "));
                i = end - 1;
                start = end;
            }
            if (to > start) words.add(new Plain(text.substring(start, to)));
        }
    }

    private record Mark(int start, int end, String id, boolean check) {

        static final Comparator<Mark> ORDER = Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed());
    }
}
