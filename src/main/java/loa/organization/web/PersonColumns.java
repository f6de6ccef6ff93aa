package loa.organization.web;

import static loa.platform.view.Words.msg;

import java.util.List;

/** The columns of the list of people, the same in what is exported and what is imported. */
final class PersonColumns {

    private PersonColumns() {}

    static List<String> heads() {
        return List.of("person", "userName", "unit", "post", "roles").stream()
                .map(column -> msg("organization.import.column." + column))
                .toList();
    }
}
