package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stretches of a document: its head, then its body with the tail below it, then what is annexed.
 *
 * @param type the line that names the type, with what it names
 * @param title the lines of the title below it
 * @param apart lines between the bodies that only divide or refer
 */
record Parts(
        List<Line> head,
        @Nullable DocumentType type,
        @Nullable Line typeLine,
        List<Line> title,
        List<Body> bodies,
        List<Line> apart) {

    enum Kind {
        MAIN,
        ANNEX,
        APPENDIX
    }

    /**
     * A body and the tail below it.
     *
     * @param label of an appendix the line that numbers it
     * @param title of an appendix
     * @param tail from {@code Nơi nhận} or the first line of the signature
     */
    record Body(Kind kind, @Nullable Line label, List<Line> title, List<Line> lines, List<Line> tail) {

        static Body of(Kind kind) {
            return new Body(kind, null, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    static Parts of(List<Line> lines) {
        var head = Head.of(lines);
        var division = new Division(lines, head.end());
        var bodies = division.bodies();
        var apart = new ArrayList<>(head.apart());
        apart.addAll(division.apart());
        return new Parts(head.letterhead(), head.type(), head.typeLine(), head.title(), bodies, List.copyOf(apart));
    }

    boolean isLetter() {
        return type != null && type.kind().equals(DocumentType.LETTER);
    }
}
