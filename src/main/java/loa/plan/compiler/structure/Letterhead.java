package loa.plan.compiler.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loa.plan.compiler.CompiledPlan.Span;
import loa.plan.compiler.text.PrintedDate;
import org.jspecify.annotations.Nullable;

/** The head of a document: who issued it, under which number, where and when, and a letter's subject. */
final class Letterhead {

    private static final Pattern NUMBER = Pattern.compile(
            "^số\\s*:?\\s*(?<n>\\d{1,5}|[.…_\\s]*)\\s*(?<symbol>[/-]\\s*[\\p{L}\\d]+(?:\\s?[-/.]\\s?[\\p{L}\\d&]+)*)");
    private static final Pattern PLACE_AND_DATE = Pattern.compile(
            "(?<place>\\p{L}[\\p{L}.'-]*(?:\\s{1,2}[\\p{L}.'-]+){0,7}?)?\\s*,?\\s*ngày\\s*(?:(?<d>[\\d.…_\\s]*)tháng\\s*(?<m>[\\d.…_\\s]*)năm\\s*[\\d.…_]*|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4})\\s*$");
    private static final Pattern STAMP = Pattern.compile(
            "\\(?dự\\s+thảo.*|hỏa\\s+tốc|(?:thượng\\s+)?khẩn|(?:tuyệt\\s+|tối\\s+)?mật|bản\\s+(?:sao|chính)|số\\s*:?|ngày\\s*[\\d.…_/-]*(?:\\s*tháng.*)?|lần\\s+\\d+\\)?");

    private final List<Line> issuer = new ArrayList<>();
    private final List<Line> subject = new ArrayList<>();
    private @Nullable Said number;
    private @Nullable Said place;
    private @Nullable Line date;
    private boolean numbered;

    /** Words of the head and what they give. */
    record Said(String value, Span words) {}

    /** @param withSubject whether lines after {@code V/v} continue it, as in a letter */
    static Letterhead of(List<Line> lines, boolean withSubject) {
        var head = new Letterhead();
        for (var line : lines) {
            head.read(line, withSubject);
        }
        return head;
    }

    private void read(Line line, boolean withSubject) {
        if (line.text().isEmpty() || line.isRule()) return;
        var national = Words.NATIONAL.matcher(line.folded());
        if (national.find()) {
            read(line.part(0, national.start()), withSubject);
            read(line.part(national.end(), line.text().length()), withSubject);
            return;
        }
        var symbol = NUMBER.matcher(line.folded());
        if (symbol.find()) {
            readNumber(line, symbol);
            read(line.part(symbol.end(), line.text().length()), withSubject);
            return;
        }
        var dated = PLACE_AND_DATE.matcher(line.folded());
        if (dated.find()) {
            readDate(line, dated);
            read(line.part(0, dated.start()), withSubject);
            return;
        }
        var columns = line.columns();
        if (columns.size() > 1) columns.forEach(column -> read(column, withSubject));
        else readWords(line, withSubject);
    }

    private void readWords(Line line, boolean withSubject) {
        var about = Words.SUBJECT.matcher(line.folded());
        if (about.lookingAt()) subject.add(line.part(about.end(), line.text().length()));
        else if (STAMP.matcher(line.folded()).matches()) return;
        else if (withSubject && !subject.isEmpty() && !line.isCapitals()) subject.add(line);
        else issuer.add(line);
    }

    private void readNumber(Line line, Matcher match) {
        numbered = true;
        if (number != null
                || match.group("n").isBlank()
                || !Character.isDigit(match.group("n").charAt(0))) return;
        var printed = line.text().substring(match.start("n"), match.end()).replaceAll("\\s", "");
        number = new Said(printed, new Span(line.start() + match.start("n"), line.start() + match.end()));
    }

    private void readDate(Line line, Matcher match) {
        date = line.part(match.start(), match.end());
        if (match.group("place") == null) return;
        var printed = line.part(match.start("place"), match.end("place"));
        place = new Said(printed.text(), new Span(printed.start(), printed.end()));
    }

    @Nullable
    Said number() {
        return number;
    }

    boolean isNumbered() {
        return numbered;
    }

    @Nullable
    Said place() {
        return place;
    }

    /** The printed day; {@code null} where it is left blank. */
    @Nullable
    PrintedDate printedDate() {
        if (date == null) return null;
        return PrintedDate.in(date.text()).stream()
                .filter(printed -> printed.day() != null && printed.isComplete())
                .findFirst()
                .orElse(null);
    }

    @Nullable
    LocalDate issuedOn() {
        var printed = printedDate();
        return printed == null ? null : printed.lastDay();
    }

    @Nullable
    Said dateWords() {
        return date == null ? null : new Said(date.text(), new Span(date.start(), date.end()));
    }

    List<Line> issuer() {
        return issuer;
    }

    List<Line> subject() {
        return subject;
    }

    /** Whether a line can stand in a head at all. */
    static boolean isPart(Line line) {
        return line.isRule()
                || line.isCapitals() && Marker.of(line) == null
                || Words.NATIONAL.matcher(line.folded()).find()
                || NUMBER.matcher(line.folded()).find()
                || PLACE_AND_DATE.matcher(line.folded()).find()
                        && line.words() < 24
                        && !Words.matches(Words.BASIS_OPENING, line)
                || Words.opens(Words.SUBJECT, line)
                || STAMP.matcher(line.folded()).matches();
    }
}
