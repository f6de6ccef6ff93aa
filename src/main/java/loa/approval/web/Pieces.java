package loa.approval.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import loa.approval.Preview;
import loa.approval.remark.Anchor;
import loa.approval.remark.Anchor.*;
import loa.media.sound.Sound;

/** Draws a preview with the places of remarks marked in it. */
final class Pieces {

    private Pieces() {}

    /** {@code places}: where the remarks stand in this version, by their number. */
    static List<Piece> of(Preview preview, Map<Integer, Anchor> places, Waves waves) {
        return preview.parts().stream().map(part -> piece(part, places, waves)).toList();
    }

    private static Piece piece(Preview.Part part, Map<Integer, Anchor> places, Waves waves) {
        var notes = new ArrayList<Integer>();
        var areas = new ArrayList<Piece.Area>();
        var words = new ArrayList<Map.Entry<Integer, OnWords>>();
        places.forEach((number, place) -> {
            switch (place) {
                case OnPart on when on.part().equals(part.id()) -> notes.add(number);
                case OnTime on when on.part().equals(part.id()) -> notes.add(number);
                case OnArea on
                when on.part().equals(part.id()) ->
                    areas.add(new Piece.Area(on.left(), on.top(), on.width(), on.height(), number));
                case OnWords on when on.part().equals(part.id()) -> words.add(Map.entry(number, on));
                default -> {}
            }
        });
        return switch (part) {
            case Preview.Words(var id, var look, var text, var language, var marks) ->
                new Piece(
                        "words",
                        id,
                        look.name().toLowerCase(Locale.ROOT),
                        language,
                        runs(text, marks, words),
                        null,
                        null,
                        List.of(),
                        null,
                        notes);
            case Preview.Picture(var id, var source, var alt) ->
                new Piece("picture", id, "", null, List.of(), source, alt, areas, null, notes);
            case Preview.Sound(var id, var source, var name) -> played("sound", id, source, name, places, waves, notes);
            case Preview.Film(var id, var source, var name) -> played("film", id, source, name, places, waves, notes);
            case Preview.Paper(var id, var address, var name) ->
                new Piece("paper", id, "", null, List.of(), address, name, List.of(), null, notes);
        };
    }

    private static Piece played(
            String type,
            String id,
            String source,
            String name,
            Map<Integer, Anchor> places,
            Waves waves,
            List<Integer> notes) {
        var strip = waves.of(source)
                .map(sound -> new Piece.Strip(sound, spans(id, sound, places)))
                .orElse(null);
        return new Piece(type, id, "", null, List.of(), source, name, List.of(), strip, notes);
    }

    private static List<Piece.Span> spans(String part, Sound sound, Map<Integer, Anchor> places) {
        var spans = new ArrayList<Piece.Span>();
        places.forEach((number, place) -> {
            if (!(place instanceof OnTime on) || !on.part().equals(part)) return;
            int from = share(on.from(), sound);
            spans.add(new Piece.Span(from, Math.max(1, share(on.to() + 1, sound) - from), number));
        });
        return spans;
    }

    private static int share(int second, Sound sound) {
        return (int) Math.clamp(second * 1000L * Sound.SLICES / Math.max(1, sound.millis()), 0, Sound.SLICES);
    }

    /** Cuts a text where remarks and marks begin and end; where two remarks overlap, the first keeps its words. */
    private static List<Piece.Run> runs(
            String text, List<Preview.Mark> marks, List<Map.Entry<Integer, OnWords>> remarks) {
        var notes = new ArrayList<Note>();
        int at = 0;
        var sorted = remarks.stream()
                .sorted(Comparator.comparingInt(remark -> remark.getValue().from()))
                .toList();
        for (var remark : sorted) {
            int from = Math.max(at, remark.getValue().from());
            int to = Math.min(text.length(), remark.getValue().to());
            if (to <= from) continue;
            notes.add(new Note(from, to, remark.getKey()));
            at = to;
        }
        var cuts = new TreeSet<Integer>(List.of(0, text.length()));
        notes.forEach(note -> cuts.addAll(List.of(note.from(), note.to())));
        marks.forEach(mark -> cuts.addAll(List.of(mark.from(), mark.to())));
        var runs = new ArrayList<Piece.Run>();
        for (int from : cuts.headSet(text.length())) {
            int to = Objects.requireNonNull(cuts.higher(from));
            var note = notes.stream()
                    .filter(each -> each.from() <= from && from < each.to())
                    .findFirst();
            var mark = marks.stream()
                    .filter(each -> each.from() <= from && from < each.to())
                    .findFirst();
            runs.add(new Piece.Run(
                    text.substring(from, to),
                    mark.orElse(null),
                    note.map(Note::number).orElse(0),
                    note.filter(each -> each.to() == to).isPresent()));
        }
        return runs;
    }

    /** The words that a remark is about. */
    private record Note(int from, int to, int number) {}
}
