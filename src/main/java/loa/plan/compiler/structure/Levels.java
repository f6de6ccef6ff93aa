package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import loa.plan.compiler.structure.Marker.Style;
import org.jspecify.annotations.Nullable;

/** The lists that are open at a place of a document, the innermost last, and how a number continues one of them. */
final class Levels {

    /** A list: its style, what stands before its last number ({@code 2} of {@code 2.1}), and the last item. */
    private static final class Level {
        final Style style;
        final String mark;
        final List<Integer> prefix;
        final @Nullable Node parent;
        int last;
        Node node;

        Level(Marker marker, @Nullable Node parent, Node node) {
            this.style = marker.style();
            this.mark = marker.mark();
            this.prefix = prefix(marker);
            this.parent = parent;
            this.last = last(marker);
            this.node = node;
        }

        boolean holds(Marker marker) {
            return style == marker.style() && prefix.equals(prefix(marker));
        }

        boolean isContinuedBy(Marker marker) {
            return holds(marker)
                    && (last(marker) == last + 1 || style == Style.LETTER && isNextInEnglish(node.marker(), marker));
        }
    }

    /** Where a number belongs: below which node, and what is wrong with it. */
    record Place(
            @Nullable Node parent,
            @Nullable String fault,
            @Nullable String remedy) {}

    private final List<Level> open = new ArrayList<>();
    private final @Nullable Node root;

    Levels(@Nullable Node root) {
        this.root = root;
    }

    @Nullable
    Node deepest() {
        return open.isEmpty() ? root : open.getLast().node;
    }

    /** Finds where a number belongs and closes the lists below it; {@link #add} must follow. */
    Place place(Marker marker) {
        int at = continued(marker);
        if (at >= 0) return in(at, null, null);
        if (marker.numbers().size() > 1) return compound(marker);
        int n = last(marker);
        int same = deepestOf(marker);
        if (same >= 0 && (n > 1 || marker.style().standsAlone())) return outOfOrder(marker, n);
        return below(
                marker, n == 1 ? null : "Số thứ tự “" + marker.label() + "” mở đầu một danh sách, thiếu số trước nó.");
    }

    private int continued(Marker marker) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).isContinuedBy(marker) && open.get(i).mark.equals(marker.mark())) return i;
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).isContinuedBy(marker)) return i;
        }
        return -1;
    }

    private int deepestOf(Marker marker) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).holds(marker)) return i;
        }
        return -1;
    }

    private Place outOfOrder(Marker marker, int n) {
        int at = deepestOf(marker);
        for (int i = at; i >= 0; i--) {
            if (open.get(i).holds(marker) && open.get(i).last < n) {
                return gap(i, marker, n);
            }
        }
        var previous = open.get(at).node.clause().label();
        return in(
                at,
                "Số thứ tự “" + marker.label() + "” lặp lại hoặc lùi lại sau “" + previous + "”.",
                "Đánh lại số thứ tự từ chỗ này.");
    }

    private Place gap(int at, Marker marker, int n) {
        var level = open.get(at);
        var missing = level.last + 1 == n - 1
                ? "thiếu số thứ " + (n - 1)
                : "thiếu các số từ " + (level.last + 1) + " đến " + (n - 1);
        return in(
                at,
                "Số thứ tự “" + marker.label() + "” không liền sau “"
                        + level.node.clause().label() + "”: " + missing + ".",
                "Kiểm tra có bỏ sót mục nào không, rồi đánh lại số thứ tự.");
    }

    /** A number of several figures that continues no list: below what it repeats, else below the nearest section. */
    private Place compound(Marker marker) {
        var prefix = prefix(marker);
        for (int i = open.size() - 1; i >= 0; i--) {
            if (numbersOf(i).equals(prefix)) {
                close(i + 1);
                return new Place(open.get(i).node, first(marker), null);
            }
        }
        int same = deepestOf(marker);
        if (same >= 0) return outOfOrder(marker, last(marker));
        int at = open.size() - 1;
        while (at >= 0 && open.get(at).style.compareTo(Style.ARTICLE) > 0) at--;
        close(at + 1);
        boolean counts = at < 0 || open.get(at).last == prefix.getFirst() || prefix.getFirst() == 1;
        var fault =
                counts && last(marker) == 1 ? null : "Số thứ tự “" + marker.label() + "” không khớp với mục chứa nó.";
        return new Place(deepest(), fault, fault == null ? null : "Đánh lại số thứ tự cho khớp với mục chứa nó.");
    }

    private static @Nullable String first(Marker marker) {
        return last(marker) == 1 ? null : "Số thứ tự “" + marker.label() + "” mở đầu một danh sách, thiếu số trước nó.";
    }

    /** The figures by which an open list's last item is known to those below it. */
    private List<Integer> numbersOf(int at) {
        var level = open.get(at);
        if (level.style != Style.DECIMAL) return List.of();
        var numbers = new ArrayList<>(level.prefix);
        numbers.add(level.last);
        return numbers;
    }

    private Place in(int at, @Nullable String fault, @Nullable String remedy) {
        close(at + 1);
        return new Place(open.get(at).parent, fault, remedy);
    }

    private Place below(Marker marker, @Nullable String fault) {
        if (marker.style().standsAlone()) {
            int at = open.size() - 1;
            while (at >= 0 && open.get(at).style.compareTo(marker.style()) >= 0) at--;
            close(at + 1);
        }
        return new Place(
                deepest(), fault, fault == null ? null : "Kiểm tra có bỏ sót mục nào không, rồi đánh lại số thứ tự.");
    }

    void add(Marker marker, @Nullable Node parent, Node node) {
        for (var level : open) {
            if (level.parent == parent && level.holds(marker)) {
                level.last = last(marker);
                level.node = node;
                return;
            }
        }
        open.add(new Level(marker, parent, node));
    }

    void clear() {
        open.clear();
    }

    private void close(int from) {
        open.subList(from, open.size()).clear();
    }

    private static int last(Marker marker) {
        return marker.numbers().getLast();
    }

    private static List<Integer> prefix(Marker marker) {
        return marker.numbers().subList(0, marker.numbers().size() - 1);
    }

    /** Whether one letter follows another for those who leave out đ or count f and j. */
    private static boolean isNextInEnglish(@Nullable Marker above, Marker marker) {
        return above != null
                && above.style() == Style.LETTER
                && above.key().charAt(0) + 1 == marker.key().charAt(0);
    }
}
