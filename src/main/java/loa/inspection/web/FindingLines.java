package loa.inspection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import loa.inspection.Finding;
import loa.inspection.FindingState;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.view.Days;
import org.springframework.stereotype.Component;

/** Makes lines of findings. */
@Component
class FindingLines {

    private final Units units;
    private final Clock clock;

    FindingLines(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** With the name of the unit beside each. */
    List<FindingLine> withUnits(List<Finding> findings) {
        var names = units.findAll(findings.stream().map(Finding::unit).toList());
        return findings.stream()
                .map(finding -> line(finding, name(names, finding.unit())))
                .toList();
    }

    List<FindingLine> lines(List<Finding> findings) {
        return findings.stream().map(finding -> line(finding, "")).toList();
    }

    private FindingLine line(Finding finding, String unit) {
        var today = LocalDate.now(clock);
        var fixBy = finding.state() == FindingState.OPEN ? finding.fixBy() : null;
        return new FindingLine(
                finding.path(),
                finding.item(),
                finding.words(),
                unit,
                finding.state().name(),
                fixBy == null ? "" : Days.said(fixBy, today) + " · " + Days.distance(fixBy, today),
                finding.isLate(today));
    }

    static String name(Map<UnitId, Unit> names, UnitId id) {
        var unit = names.get(id);
        return unit == null ? id.toString() : unit.name();
    }
}
