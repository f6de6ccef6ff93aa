package loa.platform.view;

import java.util.List;

/** The sections of the navigation: never more than four words in the bar of a phone, the last of them "Thêm". */
public record Sections(List<Navigation.Entry> first, List<Navigation.Entry> rest) {

    private static final int WORDS = 4;

    static Sections of(List<Navigation.Entry> entries) {
        if (entries.size() <= WORDS) return new Sections(entries, List.of());
        return new Sections(entries.subList(0, WORDS - 1), entries.subList(WORDS - 1, entries.size()));
    }
}
