package loa.organization.intake;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.UnitMove;
import loa.organization.directory.Directory;
import loa.organization.directory.UnitLife;
import loa.organization.directory.UnitName;
import loa.organization.intake.Verdict.Fault;
import loa.platform.sheet.FilledSheet.Line;
import loa.platform.view.Words;
import org.jspecify.annotations.Nullable;

/** A row of a list of units, understood as far as it could be. */
final class UnitRow {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final int DEEPEST = 20;

    final Line line;
    final List<Fault> faults = new ArrayList<>();
    final List<String> changes = new ArrayList<>();
    private final UnitId id = UnitId.next();
    private final String key;
    private final @Nullable UnitKind kind;

    @Nullable
    LocalDate from;

    @Nullable
    UnitId parent;

    @Nullable
    UnitRow parentInList;

    @Nullable
    UnitLife known;

    boolean compared;

    UnitRow(Line line) {
        this.line = line;
        this.key = UnitName.key(name());
        if (name().isEmpty()) wrong("name", msg("organization.refusal.unit.NAME_MISSING"));
        this.kind = Words.meant(UnitKind.values(), "organization.kind.", line.text("kind"));
        if (kind == null) wrong("kind", msg("organization.import.fault.KIND", line.text("kind")));
        this.from = day();
    }

    void wrong(String column, String words) {
        faults.add(new Fault(line.at(column), words));
    }

    boolean isWrong() {
        return !faults.isEmpty();
    }

    /** As Excel counts it. */
    String number() {
        return Integer.toString(line.number());
    }

    String name() {
        return line.text("name");
    }

    /** The name as it is compared. */
    String key() {
        return key;
    }

    String parentName() {
        return line.text("parent");
    }

    /** Since it settled its parent. */
    LocalDate foundedOn() {
        return Objects.requireNonNullElse(from, Unit.BEFORE_RECORDS);
    }

    /** The unit on record, or the one it will found. */
    UnitId id() {
        return known == null ? id : known.id();
    }

    UnitMove.Found found() {
        var below = parentInList == null ? parent : parentInList.id();
        return new UnitMove.Found(name(), Objects.requireNonNull(kind), below, foundedOn(), code(), aliases());
    }

    /** What is left empty stays as it is. */
    UnitMove.Describe described() {
        var code = code() == null && known != null ? known.code() : code();
        var aliases = aliases().isEmpty() && known != null ? known.aliases() : aliases();
        return new UnitMove.Describe(code, aliases);
    }

    /** What tells one unit from another in a list, since it settled its parent. */
    String place() {
        var above = parentInList == null ? Objects.toString(parent, parentName()) : parentInList.number();
        return above + "/" + key;
    }

    /** How many rows of the list stand above it; no more than {@link #DEEPEST} are counted. */
    int depth() {
        var depth = 0;
        for (var above = parentInList; above != null && depth < DEEPEST; above = above.parentInList) depth++;
        return depth;
    }

    boolean isBelowItself() {
        return depth() == DEEPEST;
    }

    /** Takes the parent on record in place of its row, and its first day where none is written. */
    void settleParent(Directory directory) {
        if (parentInList != null && parentInList.known != null) {
            parent = parentInList.known.id();
            parentInList = null;
        }
        if (from != null) return;
        if (parentInList != null) from = parentInList.from;
        else if (parent != null)
            from = directory.life(parent).map(UnitLife::foundedOn).orElse(null);
    }

    void compare(UnitLife unit) {
        known = unit;
        if (unit.kind() != kind) {
            wrong("kind", msg("organization.import.fault.OTHER_KIND", msg("organization.kind." + unit.kind())));
        }
        var described = described();
        if (!Objects.equals(unit.code(), described.code())) {
            changes.add(msg("organization.import.change.code", Objects.toString(unit.code(), "–"), described.code()));
        }
        if (!Set.copyOf(unit.aliases()).equals(Set.copyOf(described.aliases()))) {
            changes.add(msg("organization.import.change.aliases", String.join("; ", described.aliases())));
        }
    }

    private @Nullable String code() {
        return line.text("code").isEmpty() ? null : line.text("code");
    }

    private List<String> aliases() {
        return Arrays.stream(line.text("aliases").split(";"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
    }

    private @Nullable LocalDate day() {
        var text = line.text("from");
        if (text.isEmpty()) return null;
        try {
            return text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            wrong("from", msg("organization.import.fault.DAY", text));
            return null;
        }
    }
}
