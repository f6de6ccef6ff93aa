package loa.plan.compiler.structure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.structure.Marker.Style;
import loa.plan.compiler.structure.Node.Zone;
import loa.plan.compiler.text.PrintedDate;

/** Decides what each clause is for: by what it says, else by the headings above it. */
final class Kinds {

    private static final Pattern TIME = Pattern.compile(
            "(?<!\\p{L})(?:ngày|tháng|thông báo sau|trước,? trong|trước và|trong và|từ nay|thời gian|thời điểm|tuần|quý|năm|đợt|hằng|hàng|định kỳ|giờ|sau khi|trước khi|trong suốt)(?!\\p{L})");
    private static final Pattern CHANNEL_WORD = Pattern.compile(
            "(?<!\\p{L})(?:hội nghị|sinh hoạt|báo chí|đài|truyền thanh|phát thanh|truyền hình|loa|trang|cổng|mạng xã hội|zalo|facebook|trực quan|pa-?\\s?nô|áp phích|băng[ -]|lưu động|truyền miệng|tuyên truyền miệng|tờ rơi|tờ gấp|hội thi|triển lãm|màn hình|bảng tin|phương tiện|hình thức)(?!\\p{L})");
    private static final Pattern LEAD_COLUMN = Pattern.compile(
            "(?:.*(?:chủ trì|trách nhiệm|phụ trách|đầu mối|thực hiện|phân công|tổ chức thực hiện).*|(?:các\\s+)?(?:đơn vị|cơ quan|người|cán bộ|bộ phận|thành viên).*|tổ chức)");
    private static final Pattern NOT_LEAD_COLUMN =
            Pattern.compile("(?:thời|nội dung|tiến độ|ngày|hạn|địa|kinh phí|kết quả|phối hợp|hình thức|sản phẩm).*");
    /** Says only where to look: {@code … được phân công tại Phụ lục}, {@code Chi tiết theo bảng kèm theo}. */
    private static final Pattern REFERS = Pattern.compile(
            "(?:(?:được\\s+(?:phân\\s+công|giao|nêu|quy\\s+định|thể\\s+hiện)|chi\\s+tiết|cụ\\s+thể|\\(có)\\s+)(?:\\p{L}+\\s+){0,3}?(?:(?:tại|theo|trong)\\s+)?(?:phụ\\s+lục|bảng|biểu|danh\\s+mục)(?!\\p{L})");

    private static final int LONGEST_LEAD = 8;

    private final List<Node> nodes;
    private final Set<Matter> outermost;
    private Set<Matter> unnumbered = Set.of();

    Kinds(List<Node> nodes, Set<Matter> outermost) {
        this.nodes = nodes;
        this.outermost = outermost;
    }

    void decide() {
        for (var node : nodes) {
            switch (node.zone) {
                case CLOSING -> node.is(ClauseKind.CLOSING, "after-last-section");
                case RECIPIENTS -> node.is(ClauseKind.RECIPIENT, "recipient-line");
                case PREAMBLE -> decidePreamble(node);
                case BODY -> decideBody(node);
            }
        }
    }

    private void decidePreamble(Node node) {
        if (isUnnumberedHeading(node)) {
            section(node, "heading-without-number");
            unnumbered = node.matters;
        } else if (!node.endsWithColon()
                && (Tasking.orders(node.folded) && !isBasis(node)
                        || Tasking.leads(node.folded)
                        || Tasking.hands(node.folded))) {
            node.is(ClauseKind.DUTY, "tasks-a-unit");
        } else if (isBasis(node) || Citations.isCiting(node.folded)) {
            node.is(ClauseKind.BASIS, "cites");
        } else if (!unnumbered.isEmpty()) {
            leaf(node, unnumbered);
        } else {
            node.is(ClauseKind.PREAMBLE, "before-first-heading");
        }
    }

    private static boolean isBasis(Node node) {
        return Words.BASIS.matcher(node.folded).matches();
    }

    private void decideBody(Node node) {
        var context = context(node);
        var row = node.row();
        if (row != null) {
            if (row.group()) section(node, "row-of-one-cell");
            else row(node, row, context);
        } else if (node.paragraph == null) {
            node.matters = Matter.of(node.folded);
            if (isOfUnit(node.folded)) node.matters = Set.of(Matter.DUTY);
            node.is(ClauseKind.SECTION, "appendix-title");
        } else if (isSection(node, context)) {
            section(node, "items-below");
        } else {
            leaf(node, context);
        }
    }

    private Set<Matter> context(Node node) {
        for (var above = node.parent; above != null; above = above.parent) {
            if (above.kind == ClauseKind.SECTION) return above.matters;
        }
        return node.parent == null && !unnumbered.isEmpty() ? unnumbered : outermost;
    }

    private static boolean isSection(Node node, Set<Matter> context) {
        var marker = node.marker();
        if (marker == null) return false;
        boolean below = !node.children.isEmpty();
        if (marker.style() == Style.BULLET) return below && node.endsWithColon();
        if (below)
            return marker.style() == Style.ARTICLE ? node.children.stream().anyMatch(Node::isMarked) : true;
        var words = node.folded.split("\\s+").length;
        boolean capitals =
                node.paragraph != null && node.paragraph.lines().getFirst().isCapitals();
        if (marker.style() == Style.ROMAN && capitals) return true;
        if (context.contains(Matter.SLOGAN)) return false;
        return (context.isEmpty() || context.equals(Set.of(Matter.DUTY)))
                && words <= 2 * LONGEST_LEAD
                && !node.folded.endsWith(".")
                && !node.folded.endsWith(";")
                && Tasking.opensWithUnit(node.folded)
                && !Tasking.isTold(node.passage.text())
                && !Tasking.tasks(node.folded);
    }

    private void section(Node node, String rule) {
        node.matters = inherit(node, context(node));
        node.is(ClauseKind.SECTION, rule);
    }

    /** What a section is about, given what the one above it is about. */
    private static Set<Matter> inherit(Node node, Set<Matter> above) {
        if (Tasking.opensWithOrder(node.folded)) return Set.of(Matter.DUTY);
        var own = Matter.of(node.folded);
        if (above.contains(Matter.SLOGAN) && above.size() == 1) return above;
        if (above.isEmpty()) return own.isEmpty() && isOfUnit(node.folded) ? Set.of(Matter.DUTY) : own;
        if (own.isEmpty()) return above;
        var shared = EnumSet.noneOf(Matter.class);
        shared.addAll(own);
        shared.retainAll(above);
        if (!shared.isEmpty()) return shared;
        boolean aims = own.contains(Matter.PURPOSE) || own.contains(Matter.REQUIREMENT);
        if (aims || above.contains(Matter.PURPOSE) || above.contains(Matter.REQUIREMENT)) return above;
        if (above.equals(Set.of(Matter.DUTY)))
            return isOfUnit(node.folded) || own.contains(Matter.TOPIC) && !node.folded.contains("tuyên truyền")
                    ? above
                    : own;
        return own;
    }

    private static boolean isOfUnit(String folded) {
        return Tasking.opensWithUnit(folded);
    }

    private void row(Node node, Row row, Set<Matter> context) {
        boolean led = false;
        for (var column : row.columns()) {
            var name = loa.plan.compiler.text.Fold.fold(column);
            led |= LEAD_COLUMN.matcher(name).matches()
                    && !NOT_LEAD_COLUMN.matcher(name).matches();
        }
        if (led) node.is(ClauseKind.DUTY, "table-with-lead-column");
        else if (context.contains(Matter.DUTY)) node.is(ClauseKind.DUTY, "below-DUTY");
        else leaf(node, context);
    }

    private void leaf(Node node, Set<Matter> context) {
        if (isUnnumberedHeading(node)
                && node.zone == Zone.BODY
                && node.children.isEmpty()
                && node.marker() == null
                && context.isEmpty()) {
            section(node, "heading-without-number");
            return;
        }
        if (context.contains(Matter.SLOGAN)) slogan(node);
        else if (isLeadIn(node)) node.is(ClauseKind.NOTE, "lead-in");
        else if (isTask(node, context))
            node.is(ClauseKind.DUTY, context.contains(Matter.DUTY) ? "below-DUTY" : "tasks-a-unit");
        else byMatter(node, narrowed(node, context));
    }

    private static void slogan(Node node) {
        boolean leadIn = node.marker() == null && node.endsWithColon();
        node.is(leadIn ? ClauseKind.NOTE : ClauseKind.SLOGAN, leadIn ? "lead-in" : "below-SLOGAN");
    }

    /** An unmarked line with a colon, or with a pointer to a table, only leads to what follows. */
    private static boolean isLeadIn(Node node) {
        if (node.marker() != null || node.row() != null) return false;
        return node.endsWithColon() || REFERS.matcher(node.folded).find() && !Tasking.orders(node.folded);
    }

    private static boolean isTask(Node node, Set<Matter> context) {
        var text = node.folded;
        if (node.marker() instanceof Marker marker && marker.style() == Style.ARTICLE)
            return Tasking.opensWithOrder(text) && Tasking.orders(text);
        if (context.contains(Matter.DUTY) && context.size() == 1) {
            var lead = Matter.of(lead(text));
            boolean aside = lead.contains(Matter.MONEY) || lead.contains(Matter.PLACE) || lead.contains(Matter.WINDOW);
            return !aside || Tasking.orders(text) || Tasking.opensWithUnit(text);
        }
        boolean aims = context.contains(Matter.PURPOSE) || context.contains(Matter.REQUIREMENT);
        if (aims) return Tasking.hands(text);
        if (Tasking.orders(text) || Tasking.leads(text)) return true;
        boolean open = context.isEmpty() || context.contains(Matter.MONEY) || context.contains(Matter.DUTY);
        return open && Tasking.tasks(text);
    }

    /** What a lead before a colon, or the words of the clause, say among the matters of its section. */
    private static Set<Matter> narrowed(Node node, Set<Matter> context) {
        var lead = Matter.of(lead(node.folded));
        if (lead.size() == 1) {
            if (context.isEmpty() || context.containsAll(lead)) return lead;
            boolean aside = lead.contains(Matter.PLACE) || lead.contains(Matter.MONEY);
            if (aside && (context.contains(Matter.WINDOW) || context.contains(Matter.DUTY))) return lead;
            if (context.equals(Set.of(Matter.DUTY))) return lead;
        }
        if (context.size() < 2) return context;
        if (context.contains(Matter.WINDOW) && isTimed(node)) return Set.of(Matter.WINDOW);
        if (context.contains(Matter.CHANNEL)
                && (!context.contains(Matter.TOPIC)
                        || CHANNEL_WORD.matcher(node.folded).find())) return Set.of(Matter.CHANNEL);
        if (context.contains(Matter.TOPIC)) return Set.of(Matter.TOPIC);
        if (context.contains(Matter.PURPOSE)) return Set.of(Matter.PURPOSE);
        if (context.contains(Matter.PLACE)) return Set.of(Matter.PLACE);
        return context;
    }

    private static boolean isTimed(Node node) {
        return !PrintedDate.in(node.passage.text()).isEmpty() || node.folded.contains("thông báo sau");
    }

    private static void byMatter(Node node, Set<Matter> matters) {
        var matter = matters.isEmpty() ? null : matters.iterator().next();
        var rule = "below-" + matter;
        switch (matter) {
            case PURPOSE -> node.is(ClauseKind.PURPOSE, rule);
            case REQUIREMENT -> node.is(ClauseKind.REQUIREMENT, rule);
            case TOPIC -> node.is(ClauseKind.TOPIC, rule);
            case CHANNEL -> node.is(ClauseKind.CHANNEL, rule);
            case DUTY -> node.is(ClauseKind.DUTY, rule);
            case SLOGAN -> node.is(ClauseKind.SLOGAN, rule);
            case WINDOW ->
                node.is(
                        underStage(node)
                                ? ClauseKind.TOPIC
                                : TIME.matcher(node.folded).find() ? ClauseKind.WINDOW : ClauseKind.NOTE,
                        rule);
            case PLACE, MONEY -> node.is(ClauseKind.NOTE, rule);
            case null -> {
                node.is(ClauseKind.NOTE, "nothing-else-fits");
                node.sure = false;
            }
        }
    }

    /** Below a dated stage in a section of times, what is not a time is what to speak about. */
    private static boolean underStage(Node node) {
        var above = node.parent == null ? null : node.parent.marker();
        boolean staged = above != null && (above.style() == Style.STAGE || above.style() == Style.PHASE);
        return staged && !isTimed(node);
    }

    private static String lead(String folded) {
        int colon = folded.indexOf(':');
        var lead = colon < 0 ? "" : folded.substring(0, colon);
        return lead.split("\\s+").length > LONGEST_LEAD ? "" : lead;
    }

    private static boolean isUnnumberedHeading(Node node) {
        if (node.marker() != null || node.row() != null || node.paragraph == null) return false;
        var line = node.paragraph.lines().getFirst();
        return node.paragraph.lines().size() < 3
                && line.isCapitals()
                && line.words() <= 2 * LONGEST_LEAD
                && !Matter.of(node.folded).isEmpty();
    }
}
