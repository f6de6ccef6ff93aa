package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Severity;
import loa.plan.compiler.structure.Marker.Style;
import loa.plan.compiler.structure.Node.Zone;
import org.jspecify.annotations.Nullable;

/** Hangs paragraphs below the headings, numbers and bullets that they belong to, and gives each its id. */
final class Outline {

    private final List<Node> nodes = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int preambles;
    private int closings;

    private Levels levels = new Levels(null);
    private final List<Node> bullets = new ArrayList<>();
    private final List<String> bulletMarks = new ArrayList<>();
    private @Nullable Node root;
    private @Nullable Node group;
    private @Nullable Node last;
    private int lastOrdinal;

    List<Node> nodes() {
        return nodes;
    }

    List<Finding> faults() {
        return faults;
    }

    /** Starts a body whose numbers begin anew, below an appendix's title where there is one. */
    void start(@Nullable Node top) {
        root = top;
        levels = new Levels(top);
        group = null;
        last = null;
        bullets.clear();
        bulletMarks.clear();
        if (top != null) {
            nodes.add(top);
            ids.add(top.id);
        }
    }

    void add(Paragraph paragraph) {
        var marker = paragraph.marker();
        if (paragraph.row() != null) addRow(paragraph, paragraph.row());
        else if (marker == null) addPlain(paragraph);
        else if (marker.style() == Style.BULLET) addBullet(paragraph, marker);
        else addNumbered(paragraph, marker);
    }

    void addClosing(Paragraph paragraph) {
        keep(new Node(unique("closing/" + ++closings), null, paragraph, Zone.CLOSING));
    }

    String unique(String id) {
        var free = id;
        for (int i = 2; !ids.add(free); i++) {
            free = id + "~" + i;
        }
        return free;
    }

    private Node keep(Node node) {
        nodes.add(node);
        last = node;
        return node;
    }

    private void addNumbered(Paragraph paragraph, Marker marker) {
        var place = levels.place(marker);
        var parent = place.parent();
        var key = parent == null ? marker.key() : parent.id + "." + key(parent, marker);
        var node = keep(new Node(unique(key), parent, paragraph, Zone.BODY));
        levels.add(marker, parent, node);
        bullets.clear();
        bulletMarks.clear();
        group = null;
        if (place.fault() != null)
            faults.add(new Finding("NUMBERING", Severity.WARNING, node.id, place.fault(), place.remedy()));
    }

    /** The part of a number that its parent's id does not say yet. */
    private static String key(Node parent, Marker marker) {
        var above = parent.marker();
        var numbers = marker.numbers();
        boolean repeated = above != null
                && above.style() == Style.DECIMAL
                && numbers.size() == above.numbers().size() + 1
                && numbers.subList(0, numbers.size() - 1).equals(above.numbers());
        return repeated ? String.valueOf(numbers.getLast()) : marker.key();
    }

    private void addBullet(Paragraph paragraph, Marker marker) {
        var heading = levels.deepest();
        if (heading == null) {
            addPlain(paragraph);
            return;
        }
        while (!bullets.isEmpty() && isInside(bulletMarks.getLast(), marker.mark())) closeBullet();
        while (bulletMarks.contains(marker.mark())) closeBullet();
        var parent = bullets.isEmpty() ? heading : bullets.getLast();
        bullets.add(place(paragraph, parent));
        bulletMarks.add(marker.mark());
    }

    private void closeBullet() {
        bullets.removeLast();
        bulletMarks.removeLast();
    }

    /** Whether by custom a bullet stands inside the other: {@code +} below {@code -} below {@code *}. */
    private static boolean isInside(String bullet, String other) {
        var order = "*-+";
        return order.contains(other) && order.indexOf(bullet) > order.indexOf(other);
    }

    private void addPlain(Paragraph paragraph) {
        var heading = levels.deepest();
        if (heading == null) {
            keep(new Node(unique("preamble/" + ++preambles), null, paragraph, Zone.PREAMBLE));
            return;
        }
        boolean explains = last != null && last.endsWithColon() && !bullets.isEmpty() && bullets.getLast() == last;
        if (!explains) {
            bullets.clear();
            bulletMarks.clear();
        }
        place(paragraph, explains ? bullets.getLast() : heading);
    }

    private Node place(Paragraph paragraph, Node parent) {
        return keep(new Node(unique(parent.id + "/" + ++parent.places), parent, paragraph, Zone.BODY));
    }

    private void addRow(Paragraph paragraph, Row row) {
        var heading = levels.deepest();
        if (heading == null) heading = root;
        if (last == null || last.row() == null) {
            group = null;
            lastOrdinal = 0;
            if (heading != null) heading.rows = 0;
        }
        var above = row.group() ? heading : group == null ? heading : group;
        int n = heading == null ? ++preambles : ++heading.rows;
        var id = heading == null ? "preamble/r" + n : heading.id + "/r" + n;
        var node = keep(new Node(unique(id), above, paragraph, Zone.BODY));
        checkOrdinal(node, row);
        if (row.group()) {
            group = node;
        }
    }

    private void checkOrdinal(Node node, Row row) {
        var ordinal = row.ordinal() == null ? "" : row.ordinal().text().replaceAll("[.)]$", "");
        if (!ordinal.matches("\\d{1,3}")) return;
        int n = Integer.parseInt(ordinal);
        if (n != 1 && n != lastOrdinal + 1)
            faults.add(new Finding(
                    "NUMBERING",
                    Severity.WARNING,
                    node.id,
                    "Số thứ tự “" + ordinal + "” trong bảng không liền sau số " + lastOrdinal + ".",
                    "Kiểm tra có bỏ sót dòng nào không, rồi đánh lại số thứ tự."));
        lastOrdinal = n;
    }
}
