package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of cells told apart by tabs, below a head that names the columns. */
final class Table {

    private static final Pattern ORDINAL_HEAD = Pattern.compile("s?tt\\.?|số\\s*tt|số\\s+thứ\\s+tự|#");
    private static final Pattern ORDINAL =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*[.)]?|[IVX]{1,5}[.)]?|[a-zđA-HĐ][.)]?");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\d{1,2}\\)?|\\([a-z]\\)");
    private static final Pattern COLUMN = Pattern.compile(
            "(?:s?tt\\.?|số\\s*tt|nội\\s+dung|công\\s+(?:việc|tác)|nhiệm\\s+vụ|hoạt\\s+động|chủ\\s+trì|(?:các\\s+)?(?:đơn\\s+vị|cơ\\s+quan)|phối\\s+hợp|thời\\s+(?:gian|hạn|điểm|lượng)|tiến\\s+độ"
                    + "|trách\\s+nhiệm|người|ghi\\s+chú|địa\\s+(?:điểm|bàn)|kinh\\s+phí|sản\\s+phẩm|số\\s+(?:lượng|điện\\s+thoại)|hình\\s+thức|kết\\s+quả|phụ\\s+trách|họ\\s+(?:và\\s+)?tên|chức\\s+(?:vụ|danh)"
                    + "|phân\\s+công|đối\\s+tượng|khẩu\\s+hiệu|tuyến|hạng\\s+mục|lãnh\\s+đạo|thực\\s+hiện|tổ\\s+chức|kênh|ngôn\\s+ngữ|đầu\\s+mối|dự\\s+kiến|hoàn\\s+thành|quy\\s+cách|đvt|mục\\s+tiêu"
                    + "|yêu\\s+cầu|tên|ngày|hạn|tuần|buổi|giờ|vị\\s+trí|nguồn|hoàn\\s+thành|cấp|đợt|chủ\\s+đề|thành\\s+phần|chỉ\\s+tiêu)(?!\\p{L}).*");
    private static final int LONGEST_HEADING = 8;

    private final List<Line> lines;

    private Table(List<Line> lines) {
        this.lines = lines;
    }

    /** How many lines from here on are one table. */
    static int length(List<Line> lines, int from) {
        var first = lines.get(from);
        if (first.filled() < 2 || isMarked(first)) return 0;
        int end = from + 1;
        while (end < lines.size() && lines.get(end).cells().size() > 1 && belongs(lines.get(end), first)) end++;
        return end - from;
    }

    private static boolean belongs(Line line, Line first) {
        return first.cells().size() > 2
                ? line.filled() > 1 && !isMarked(line) || line.cells().size() > 2
                : line.filled() > 1;
    }

    /** A number and its text with a tab between: a paragraph that was copied from a list. */
    private static boolean isMarked(Line line) {
        if (line.filled() != 2) return false;
        var marker = Marker.of(line);
        return marker != null
                && marker.label().length()
                        == line.cells().stream()
                                .filter(cell -> !cell.text().isEmpty())
                                .findFirst()
                                .orElse(line)
                                .text()
                                .length();
    }

    static List<Row> rows(List<Line> lines) {
        return new Table(lines).rows();
    }

    private List<Row> rows() {
        int heads = 0;
        while (heads < lines.size() && heads < 3 && isHead(lines.get(heads).cells(), heads > 0)) heads++;
        var columns = columns(heads);
        var body = lines.subList(heads, lines.size());
        boolean numbered = numbered(columns, body);
        var rows = new ArrayList<Row>();
        for (var line : body) {
            if (line.filled() > 0 && !(heads > 0 && isSame(line, lines.getFirst())))
                rows.add(row(line, columns, numbered));
        }
        return rows;
    }

    private static boolean isSame(Line line, Line head) {
        return line.folded().equals(head.folded());
    }

    private static Row row(Line line, List<String> columns, boolean numbered) {
        var names = new ArrayList<String>();
        var filled = new ArrayList<Line>();
        Line ordinal = null;
        for (int i = 0; i < line.cells().size(); i++) {
            var cell = line.cells().get(i);
            if (cell.text().isEmpty()) continue;
            if (i == 0 && numbered && ORDINAL.matcher(cell.text()).matches()) ordinal = cell;
            else {
                filled.add(cell);
                names.add(i < columns.size() ? columns.get(i) : "");
            }
        }
        if (filled.isEmpty() && ordinal != null) {
            filled.add(ordinal);
            names.add("");
            ordinal = null;
        }
        boolean wide = Math.max(columns.size(), line.cells().size()) - (numbered ? 1 : 0) > 1;
        return new Row(line, ordinal, List.copyOf(names), List.copyOf(filled), filled.size() == 1 && wide);
    }

    private List<String> columns(int heads) {
        var names = new ArrayList<String>();
        for (int i = 0; i < heads; i++) {
            var cells = lines.get(i).cells();
            for (int j = 0; j < cells.size(); j++) {
                if (names.size() <= j) names.add("");
                var name = cells.get(j).text();
                if (!COLUMN_NUMBER.matcher(name).matches()) names.set(j, (names.get(j) + " " + name).strip());
            }
        }
        return names;
    }

    private static boolean numbered(List<String> columns, List<Line> body) {
        if (!columns.isEmpty()
                && ORDINAL_HEAD
                        .matcher(loa.plan.compiler.text.Fold.fold(columns.getFirst()))
                        .matches()) return true;
        long ordinals = body.stream()
                .filter(line -> ORDINAL.matcher(line.cells().getFirst().text()).matches())
                .count();
        return ordinals * 2 > body.size();
    }

    private static boolean isHead(List<Line> cells, boolean below) {
        return isHead(cells)
                || below
                        && !cells.isEmpty()
                        && cells.stream()
                                .allMatch(cell -> cell.text().isEmpty()
                                        || COLUMN_NUMBER.matcher(cell.text()).matches())
                        && cells.stream().filter(cell -> !cell.text().isEmpty()).count() > 2;
    }

    private static boolean isHead(List<Line> cells) {
        var filled = cells.stream().filter(cell -> !cell.text().isEmpty()).toList();
        long known = filled.stream()
                .filter(cell -> cell.words() <= LONGEST_HEADING
                        && cell.folded().chars().noneMatch(Character::isDigit)
                        && !".;".contains(cell.text().substring(cell.text().length() - 1))
                        && COLUMN.matcher(cell.folded()).matches())
                .count();
        return filled.size() > 1 && known * 5 >= filled.size() * 3L;
    }
}
