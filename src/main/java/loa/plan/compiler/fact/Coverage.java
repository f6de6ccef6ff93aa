package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Purpose;
import loa.plan.compiler.CompiledPlan.Recipient;
import loa.plan.compiler.CompiledPlan.Unit;
import loa.plan.compiler.finding.Told;

/** Whether those who have duties get the plan, and those who get it to act have duties. */
final class Coverage {

    private static final Lexicon<Boolean> ALL = Lexicon.of("""
            có tên ở trên, có tên trên, nêu trên, như trên, như kính gửi, liên quan, có liên quan, nói trên, được phân công""");
    private static final Lexicon<Boolean> BODIES =
            Lexicon.of("cơ quan, đơn vị, ban ngành, các ngành, tổ chức, doanh nghiệp");
    private static final Set<Purpose> ACT = Set.of(Purpose.IMPLEMENT, Purpose.COORDINATE);

    private final UnitBook book;
    private final List<Unit> units;

    Coverage(UnitBook book, List<Unit> units) {
        this.book = book;
        this.units = units;
    }

    List<Finding> of(List<Recipient> recipients) {
        var findings = new ArrayList<Finding>();
        if (recipients.isEmpty()) return findings;
        var lines = recipients.stream()
                .filter(recipient -> recipient.purpose() != Purpose.FILE)
                .map(recipient -> Words.of(recipient.name()))
                .toList();
        for (var unit : units) {
            if (lines.stream().noneMatch(line -> covers(line, unit))) findings.add(Told.unitNotRecipient(unit.name()));
        }
        for (var recipient : recipients) {
            var line = Words.of(recipient.name());
            if (ACT.contains(recipient.purpose()) && units.stream().noneMatch(unit -> covers(line, unit))) {
                findings.add(Told.unitWithoutDuty(recipient.clause(), recipient.name()));
            }
        }
        return findings;
    }

    private boolean covers(Words line, Unit unit) {
        if (!ALL.in(line).isEmpty()) return true;
        for (int i = 0; i < line.count(); i++) {
            var mention = book.at(line, i);
            if (mention == null || !mention.key().equals(unit.key())) continue;
            book.note(mention.key(), line.text(mention.from(), mention.to()));
            return true;
        }
        return isOneOf(line, Words.of(unit.name()));
    }

    /** Whether the line names many of the unit's kind: {@code Các phòng, ban} has every {@code Phòng}. */
    private static boolean isOneOf(Words line, Words unit) {
        boolean many = false;
        for (int i = 0; i < line.count(); i++) {
            many |= line.is(i, Vocabulary.MANY);
            if (!many) continue;
            if (line.is(i, unit.key(0)) && !line.isCapital(i + 1)) return true;
            if (BODIES.has(line, i) && !unit.is(0, Vocabulary.MANY)) return true;
            if (unit.is(0, Vocabulary.MANY) && line.is(i, unit.key(1))) return true;
        }
        return false;
    }
}
