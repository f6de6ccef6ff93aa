package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.List;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.plan.compiler.CompiledPlan.Window;
import loa.plan.compiler.CompiledPlan.WindowSubject;
import loa.plan.compiler.fact.Clauses.Text;
import loa.plan.compiler.structure.Structure.Item;
import org.jspecify.annotations.Nullable;

/** The periods of a plan: of the campaign, the event, the flags, the exhibition. */
final class Windows {

    private static final Lexicon<WindowSubject> SUBJECTS = Lexicon.parse("""
            EXHIBITION: triển lãm, trưng bày
            ART_PROGRAMME: chương trình nghệ thuật, chương trình văn nghệ, văn nghệ, nghệ thuật, tổng duyệt, sơ duyệt, biểu diễn
            BROADCAST: phát sóng, phát thanh, truyền thanh, phát bản tin, truyền hình, phát trên, phát loa, tiếp sóng
            VISUAL_DISPLAY: treo, cờ, băng rôn, băng zôn, băng rol, băng dôn, pano, panô, pa nô, khẩu hiệu, áp phích, cổ động, trực quan, trang trí
            VISUAL_DISPLAY: phướn, banner, biểu ngữ, cắm cờ, treo cờ, cổ động trực quan, tuyên truyền trực quan, tuyên truyền cổ động trực quan
            CAMPAIGN: tuyên truyền, cao điểm, đợt, truyền thông, giai đoạn, chiến dịch, thông tin
            """, WindowSubject::valueOf);
    private static final Lexicon<Boolean> ROUNDS = Lexicon.of("đợt, giai đoạn");

    private final Days days;
    private final EventWords event;
    private final Phases phases;

    /** A window and where its words stand. */
    record Read(Found<Window> found, @Nullable Period period) {}

    Windows(Days days, EventWords event, Phases phases) {
        this.days = days;
        this.event = event;
        this.phases = phases;
    }

    List<Read> in(List<Text> clauses) {
        var windows = new ArrayList<Read>();
        for (var clause : clauses) {
            if (clause.kind() == ClauseKind.WINDOW) windows.addAll(window(clause.item(), clause.words()));
            if (clause.kind() == ClauseKind.SECTION) windows.addAll(round(clause.item(), clause.words()));
        }
        return windows;
    }

    /** A dated heading {@code Đợt 2: Từ ngày …}; it is one where its label or its text says so. */
    private List<Read> round(Item item, Words words) {
        var label = item.clause().label();
        boolean named = label != null && ROUNDS.has(Words.of(label), 0) || ROUNDS.has(words, 0);
        if (!named) return List.of();
        return periods(item, words, WindowSubject.CAMPAIGN);
    }

    private List<Read> window(Item item, Words words) {
        var periods = periods(item, words, null);
        if (!periods.isEmpty()) return periods;
        var notice = Later.in(words);
        var named = phases.in(words);
        var window = new Window(
                item.clause().id(), subject(words, 0, words.count(), item), null, null, named.value(), notice != null);
        var span = notice != null ? notice : words.span(0, words.count());
        return List.of(new Read(Found.certain(window, notice != null ? "window.later" : "window.phases", span), null));
    }

    private List<Read> periods(Item item, Words words, @Nullable WindowSubject known) {
        var windows = new ArrayList<Read>();
        WindowSubject before = known;
        int since = 0;
        for (var period : Period.in(words, days)) {
            var subject = known != null
                    ? known
                    : since > 0 && !names(words, since, period.from()) && before != null
                            ? before
                            : subject(words, since, period.from(), item);
            boolean later = Later.in(words) != null && period.first() == null && period.last() == null;
            var named = known != null
                    ? List.<Phase>of()
                    : phases.in(words, period.from(), period.to()).value();
            var window = new Window(item.clause().id(), subject, period.first(), period.last(), named, later);
            windows.add(
                    new Read(Found.certain(window, "window.period", words.span(period.from(), period.to())), period));
            before = subject;
            since = period.to();
        }
        return windows;
    }

    private boolean names(Words words, int from, int to) {
        return !SUBJECTS.in(words, from, to).isEmpty();
    }

    /** What a period is of: what its words name first; the event where they say that it takes place. */
    private WindowSubject subject(Words words, int from, int to, Item item) {
        var named = SUBJECTS.in(words, from, to);
        boolean happens = isEvent(words, from, to, named.isEmpty());
        for (var hit : named) {
            var subject = hit.value();
            if (subject == null) continue;
            if (subject != WindowSubject.CAMPAIGN) return subject;
        }
        if (!named.isEmpty() && !happens) return WindowSubject.CAMPAIGN;
        if (happens
                && (named.isEmpty() || eventFirst(words, from, named.getFirst().from()))) return WindowSubject.EVENT;
        if (!named.isEmpty()) return WindowSubject.CAMPAIGN;
        return fromHeading(item);
    }

    private static WindowSubject fromHeading(Item item) {
        for (var heading : item.headings().reversed()) {
            for (var hit : SUBJECTS.in(Words.of(heading.text()))) {
                if (hit.value() != null) return hit.value();
            }
        }
        return WindowSubject.CAMPAIGN;
    }

    private boolean eventFirst(Words words, int from, int subject) {
        for (int i = from; i < subject; i++) {
            if (event.name(words, i) > i) return true;
        }
        return false;
    }

    /** Whether the words say that the event takes place ({@code Đại hội diễn ra}, {@code Thời gian tổ chức Lễ hội}) or name nothing else. */
    private boolean isEvent(Words words, int from, int to, boolean alone) {
        boolean name = false;
        boolean happens = alone;
        for (int i = from; i < to; i++) {
            name |= event.name(words, i) > i;
            happens |= EventWords.happens(words, i) || words.is(i, "thời", "gian");
        }
        return name && happens;
    }
}
