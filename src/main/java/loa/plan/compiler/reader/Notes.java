package loa.plan.compiler.reader;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what happened during one reading: each kind once, with how often or with which names. */
final class Notes {

    private final Map<ReadingNote.Kind, Integer> counts = new EnumMap<>(ReadingNote.Kind.class);
    private final Map<ReadingNote.Kind, Set<String>> names = new EnumMap<>(ReadingNote.Kind.class);

    void add(ReadingNote.Kind kind) {
        add(kind, 1);
    }

    void add(ReadingNote.Kind kind, int times) {
        if (times > 0) counts.merge(kind, times, Integer::sum);
    }

    void add(ReadingNote.Kind kind, String name) {
        var known = names.computeIfAbsent(kind, _ -> new LinkedHashSet<>());
        if (known.size() < 8) known.add(name);
        add(kind);
    }

    List<ReadingNote> all() {
        return counts.entrySet().stream()
                .map(entry -> new ReadingNote(entry.getKey(), words(entry.getKey(), entry.getValue())))
                .toList();
    }

    private String words(ReadingNote.Kind kind, int count) {
        var named = names.get(kind);
        return kind.words.formatted(named == null ? count : String.join(", ", named));
    }
}
