package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import loa.plan.compiler.CompiledPlan.Purpose;
import loa.plan.compiler.CompiledPlan.Recipient;

/** The foot of a document: who receives it and who signed it, told apart though they stand side by side. */
final class Tail {

    private static final Pattern DASH = Pattern.compile("[-–—+•*]\\s*(?=[^\\s\\-])");
    private static final Pattern IN_ONE_LINE = Pattern.compile("[;.]\\s+(?=[-–]\\s)|;\\s*(?=[-–]\\p{Lu})");
    private static final Pattern AUTHORITY_BESIDE =
            Pattern.compile("(?<=\\s)(?:TM|KT|TL|TUQ|T/M|K/T|T/L)[./]?\\s\\p{Lu}{2}.*");
    private static final String CODE =
            "(?<code>b\\s?[/.]?\\s?c|báo cáo|p\\s?[/.]?\\s?h|phối hợp|t\\s?[/.]?\\s?h|thực hiện|thi hành|triển khai|biết|chỉ đạo|c\\s?/\\s?đ|theo dõi|t\\s?/\\s?d)(?!\\p{L})[^()]*";
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\s*\\(\\s*(?:để\\s+|đ\\s?/\\s?)?" + CODE + "\\)?\\s*[;.,/]*\\s*$");
    private static final Pattern IN_WORDS = Pattern.compile("\\s*[,:-]?\\s+để\\s+" + CODE + "[;.,/]*\\s*$");
    private static final Pattern FILED = Pattern.compile("lưu\\s*[:;]?\\s*(?:tại\\s+)?(?=\\S)");
    private static final Pattern END = Pattern.compile("[\\s;.,/]+$");

    final List<Paragraph> recipients = new ArrayList<>();
    final List<Line> signature = new ArrayList<>();
    final List<Paragraph> others = new ArrayList<>();
    private final List<Line> open = new ArrayList<>();
    private boolean listing;

    static Tail of(List<Line> lines) {
        var tail = new Tail();
        for (var line : lines) {
            for (var column : line.columns()) {
                if (!column.text().isEmpty()) tail.read(column);
            }
        }
        tail.close();
        return tail;
    }

    private void read(Line line) {
        if (line.isRule()) return;
        var to = Words.RECIPIENTS.matcher(line.folded());
        if (to.lookingAt()) {
            close();
            listing = true;
            var rest = line.part(to.end(), line.text().length());
            if (!rest.text().isEmpty()) read(rest);
            return;
        }
        var beside = AUTHORITY_BESIDE.matcher(line.text());
        if (listing && beside.find()) {
            read(line.part(0, beside.start()));
            read(line.part(beside.start(), line.text().length()));
            return;
        }
        readOne(line);
    }

    private void readOne(Line line) {
        if (line.text().isEmpty()) return;
        boolean dashed = DASH.matcher(line.text()).lookingAt();
        if (listing && dashed) readListed(line);
        else if (isSignature(line)) {
            signature.add(line);
        } else if (listing && !open.isEmpty() && (line.startsLower() || !isClosed(open.getLast()))) open.add(line);
        else if (listing && (isClosed(line) || FILED.matcher(line.folded()).lookingAt())) readListed(line);
        else if (!signature.isEmpty() && line.words() <= 14 && Words.matches(Words.POST, line)) signature.add(line);
        else {
            close();
            others.add(new Paragraph(Marker.of(line), List.of(line), null));
        }
    }

    private static boolean isClosed(Line line) {
        return line.text().endsWith(";") || line.text().endsWith(".");
    }

    private static boolean isSignature(Line line) {
        if (DASH.matcher(line.text()).lookingAt()) return false;
        return line.isCapitals() && line.words() <= 24 && !isClosed(line)
                || Words.isPersonName(line)
                || Words.matches(Words.SIGNED, line);
    }

    private void readListed(Line line) {
        close();
        var between = IN_ONE_LINE.matcher(line.text());
        int from = 0;
        while (between.find()) {
            open.add(line.part(from, between.start() + 1));
            close();
            from = between.end();
        }
        open.add(line.part(from, line.text().length()));
    }

    private void close() {
        if (!open.isEmpty()) {
            var dash = DASH.matcher(open.getFirst().text());
            var marker = dash.lookingAt()
                    ? new Marker(
                            Marker.Style.BULLET, open.getFirst().text().substring(0, 1), "-", List.of(), "", dash.end())
                    : null;
            recipients.add(new Paragraph(marker, List.copyOf(open), null));
        }
        open.clear();
    }

    /** Who a recipient line names, and what the document is sent there for. */
    static Recipient recipient(String clause, String text, String folded) {
        var filed = FILED.matcher(folded);
        if (filed.lookingAt()) return new Recipient(clause, name(text.substring(filed.end())), Purpose.FILE);
        for (var pattern : List.of(IN_BRACKETS, IN_WORDS)) {
            var purpose = pattern.matcher(folded);
            if (purpose.find()) {
                return new Recipient(clause, name(text.substring(0, purpose.start())), purpose(purpose.group("code")));
            }
        }
        return new Recipient(clause, name(text), Purpose.INFORM);
    }

    private static String name(String text) {
        return END.matcher(text).replaceAll("").strip();
    }

    private static Purpose purpose(String code) {
        return switch (code.replaceAll("[\\s/.]", "")) {
            case "bc", "báocáo" -> Purpose.REPORT;
            case "ph", "phốihợp" -> Purpose.COORDINATE;
            case "th", "thựchiện", "thihành", "triểnkhai" -> Purpose.IMPLEMENT;
            default -> Purpose.INFORM;
        };
    }
}
