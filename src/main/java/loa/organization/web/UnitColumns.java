package loa.organization.web;

import static loa.platform.view.Words.msg;

import java.util.List;

/** The columns of the list of units, the same in what is exported and what is imported. */
final class UnitColumns {

    private UnitColumns() {}

    static List<String> heads() {
        return List.of("name", "kind", "code", "parent", "from", "aliases").stream()
                .map(column -> msg("organization.import.column." + column))
                .toList();
    }
}
