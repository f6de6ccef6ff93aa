package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Phase;
import org.jspecify.annotations.Nullable;

/** The phases a text names: {@code trước, trong và sau Đại hội}, {@code trong những ngày diễn ra Lễ hội}. */
final class Phases {

    private static final Set<String> JOINS = Set.of(",", "và", "-", "/", "cũng", "như", "lẫn");
    private static final Lexicon<Boolean> TIMES = Lexicon.of("""
            khi, thời gian, thời điểm, những ngày, các ngày, ngày, suốt thời gian, suốt, dịp, quá trình, suốt quá trình, thời gian tiến hành,
            tuần, giai đoạn, lúc, kỳ, cả thời gian""");
    private static final Lexicon<Boolean> HAPPENS = Lexicon.of("""
            diễn ra, tổ chức, tiến hành, khai mạc, bế mạc, kết thúc, bắt đầu, hoạt động, phiên, ngày, các hoạt động, lễ""");
    private static final Lexicon<Boolean> FINISH =
            Lexicon.of("xong, hoàn thành, hoàn tất, hoàn thiện, chậm nhất, muộn nhất, kết thúc trước");

    private final EventWords event;

    Phases(EventWords event) {
        this.event = event;
    }

    /** The phases of a text; words between the bounds of a deadline name none. */
    Found<List<Phase>> in(Words words, int deadlineFrom, int deadlineTo) {
        return in(words, deadlineFrom, deadlineTo, false);
    }

    private Found<List<Phase>> in(Words words, int deadlineFrom, int deadlineTo, boolean heading) {
        var phases = EnumSet.noneOf(Phase.class);
        int first = -1;
        int last = -1;
        for (int i = 0; i < words.count(); i++) {
            if (i >= deadlineFrom && i < deadlineTo) continue;
            var named = EnumSet.noneOf(Phase.class);
            int to = read(words, i, named, heading);
            if (to <= i) continue;
            phases.addAll(named);
            first = first < 0 ? i : first;
            last = to;
            i = to - 1;
        }
        return Found.certain(List.copyOf(phases), "phase.words", words.span(Math.max(first, 0), Math.max(last, 0)));
    }

    Found<List<Phase>> in(Words words) {
        return in(words, -1, -1);
    }

    private int read(Words words, int from, EnumSet<Phase> named, boolean heading) {
        int at = from;
        int names = 0;
        for (var phase = phase(words, at); phase != null; phase = phase(words, at)) {
            named.add(phase);
            names++;
            int next = at + 1;
            while (JOINS.contains(words.key(next))) next++;
            if (phase(words, next) == null) {
                at++;
                break;
            }
            at = next;
        }
        if (names == 0) return from;
        int end = reference(words, at, names > 1);
        boolean single = !heading && names == 1 && words.is(from, "trước");
        return end < 0 || single && isDeadline(words, from) ? from : end;
    }

    /** The phases a heading names, which may leave out {@code trong}: {@code Giai đoạn diễn ra Lễ hội}. */
    Found<List<Phase>> inHeading(Words words) {
        var named = in(words, -1, -1, true);
        if (!named.value().isEmpty()) return named;
        for (int i = 0; i < words.count(); i++) {
            int at = TIMES.skipAll(words, i);
            if (at > i && words.is(at, "diễn", "ra")) {
                return Found.certain(List.of(Phase.DURING), "phase.words", words.span(i, at + 2));
            }
        }
        return named;
    }

    private static @Nullable Phase phase(Words words, int i) {
        return switch (words.key(i)) {
            case "trước" -> Phase.BEFORE;
            case "trong", "vào" -> Phase.DURING;
            case "sau" -> Phase.AFTER;
            default -> null;
        };
    }

    /** The word after what the phases refer to; negative where it is not the event. */
    private int reference(Words words, int from, boolean several) {
        int plain = event.name(words, from);
        if (plain > from && !words.is(from - 1, "vào")) return plain;
        int at = from;
        while (event.name(words, at) == at && TIMES.skip(words, at) > at) at = TIMES.skip(words, at);
        if (words.isFigure(at)) at += words.is(at + 1, "ngày") && event.name(words, at + 1) == at + 1 ? 2 : 1;
        if (at == from && words.is(from - 1, "vào")) return -1;
        int happens = at;
        while (event.name(words, happens) == happens && HAPPENS.skip(words, happens) > happens) {
            happens = HAPPENS.skip(words, happens);
        }
        int name = event.name(words, happens);
        if (name > happens) return name;
        boolean ends = happens > at && !words.isWord(happens);
        if (ends && at > from && EventWords.happens(words, at)) return happens;
        if (happens > from && (words.is(at, "khai", "mạc") || words.is(at, "bế", "mạc"))) return happens;
        return several && !words.isWord(at) ? at : -1;
    }

    /** Whether the part of the sentence says by when something is to be finished. */
    private boolean isDeadline(Words words, int from) {
        if (words.is(from + 1, "ngày") && event.name(words, from + 1) == from + 1) return true;
        for (int i = from - 1; i >= 0 && !words.startsPart(i + 1); i--) {
            if (FINISH.has(words, i)) return true;
        }
        return false;
    }

    /** The phases that a stretch of days touches. */
    static List<Phase> touched(Period period, @Nullable Period event) {
        if (event == null || event.first() == null || event.last() == null) return List.of();
        var phases = new ArrayList<Phase>();
        boolean before = period.first() == null || period.first().isBefore(event.first());
        boolean after = period.last() == null || period.last().isAfter(event.last());
        boolean during = (period.first() == null || !period.first().isAfter(event.last()))
                && (period.last() == null || !period.last().isBefore(event.first()));
        if (before) phases.add(Phase.BEFORE);
        if (during) phases.add(Phase.DURING);
        if (after) phases.add(Phase.AFTER);
        return phases;
    }
}
