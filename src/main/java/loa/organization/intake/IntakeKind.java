package loa.organization.intake;

import java.util.List;
import loa.platform.sheet.Columns;

/** What a sheet lists. */
public enum IntakeKind {
    UNITS(3000, List.of("name", "kind", "code?", "parent", "from?", "aliases?")),
    /** Fewer, as each account costs a slow hash. */
    PEOPLE(500, List.of("person", "userName?", "unit", "post", "roles?"));

    private final int mostRows;
    private final Columns columns;

    IntakeKind(int mostRows, List<String> keys) {
        this.mostRows = mostRows;
        this.columns = new Columns("organization.import.column", keys);
    }

    public int mostRows() {
        return mostRows;
    }

    public Columns columns() {
        return columns;
    }

    /** Its word in addresses. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
