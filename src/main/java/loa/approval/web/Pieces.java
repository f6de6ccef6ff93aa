package loa.approval.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import loa.approval.Preview;
import loa.approval.Preview.Words;
import loa.approval.remark.Anchor;
import loa.approval.remark.Anchor.*;
import loa.media.sound.Sound;
import org.jspecify.annotations.Nullable;

/** Draws a preview with the places of remarks marked in it. */
final class Pieces {

    private Pieces() {}

    /** {@code places}: where the remarks stand in this version, by their number. */
    static List<Piece> of(Preview preview, Map<Integer, Anchor> places, Waves waves) {
        return preview.grouped().stream()
                .map(group -> group.getFirst() instanceof Words words && words.isRow()
                        ? Piece.table(rows(group, places), words.language())
                        : piece(group.getFirst(), places, waves))
                .toList();
    }

    private static Piece piece(Preview.Part part, Map<Integer, Anchor> places, Waves waves) {
        var notes = notes(part.id(), places);
        return switch (part) {
            case Words words ->
                Piece.words(
                        words.id(),
                        words.look().name().toLowerCase(Locale.ROOT),
                        words.language(),
                        runs(words, places),
                        notes);
            case Preview.Picture(var id, var source, var alt) ->
                Piece.file("picture", id, source, null, alt, areas(id, places), null, notes);
            case Preview.Sound(var id, var source, var name) ->
                Piece.file("sound", id, source, null, name, List.of(), strip(id, source, places, waves), notes);
            case Preview.Film(var id, var source, var poster, var name) ->
                Piece.file("film", id, source, poster, name, List.of(), strip(id, source, places, waves), notes);
            case Preview.Paper(var id, var address, var name) ->
                Piece.file("paper", id, address, null, name, List.of(), null, notes);
        };
    }

    private static List<Piece.Row> rows(List<Preview.Part> group, Map<Integer, Anchor> places) {
        var rows = new ArrayList<Piece.Row>();
        for (var part : group) {
            if (!(part instanceof Words words)) continue;
            var cells = cells(words, runs(words, places));
            rows.add(new Piece.Row(words.id(), cells, notes(words.id(), places)));
        }
        return rows;
    }

    /** What stands between two cells is not shown; a remark that ends there ends with the cell before. */
    private static List<Piece.Cell> cells(Words row, List<Piece.Run> runs) {
        var cells = new ArrayList<Piece.Cell>();
        for (var cell : row.cells()) cells.add(new Piece.Cell(cell.from(), new ArrayList<>()));
        int at = 0;
        int place = 0;
        for (var run : runs) {
            while (place + 1 < cells.size() && cells.get(place + 1).from() <= at) place++;
            if (at < row.cells().get(place).to()) cells.get(place).runs().add(run);
            else if (run.ends()) cells.get(place).runs().add(new Piece.Run("", null, run.note(), true));
            at += run.text().length();
        }
        return cells;
    }

    /** Numbers of remarks about a part as a whole or a moment of it. */
    private static List<Integer> notes(String part, Map<Integer, Anchor> places) {
        var notes = new ArrayList<Integer>();
        places.forEach((number, place) -> {
            if (place instanceof OnPart on && on.part().equals(part)) notes.add(number);
            if (place instanceof OnTime on && on.part().equals(part)) notes.add(number);
        });
        return notes;
    }

    private static List<Piece.Area> areas(String part, Map<Integer, Anchor> places) {
        var areas = new ArrayList<Piece.Area>();
        places.forEach((number, place) -> {
            if (!(place instanceof OnArea on) || !on.part().equals(part)) return;
            areas.add(new Piece.Area(on.left(), on.top(), on.width(), on.height(), number));
        });
        return areas;
    }

    private static Piece.@Nullable Strip strip(String id, String source, Map<Integer, Anchor> places, Waves waves) {
        return waves.of(source)
                .map(sound -> new Piece.Strip(sound, spans(id, sound, places)))
                .orElse(null);
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

    /** Cuts a text where cells, remarks and marks begin and end; where two remarks overlap, the first keeps its words. */
    private static List<Piece.Run> runs(Words words, Map<Integer, Anchor> places) {
        var text = words.text();
        var remarks = new ArrayList<Note>();
        places.forEach((number, place) -> {
            if (place instanceof OnWords on && on.part().equals(words.id())) {
                remarks.add(new Note(on.from(), on.to(), number));
            }
        });
        remarks.sort(Comparator.comparingInt(Note::from));
        var notes = new ArrayList<Note>();
        int at = 0;
        for (var remark : remarks) {
            int from = Math.max(at, remark.from());
            int to = Math.min(text.length(), remark.to());
            if (to <= from) continue;
            notes.add(new Note(from, to, remark.number()));
            at = to;
        }
        var cuts = new TreeSet<Integer>(List.of(0, text.length()));
        words.cells().forEach(cell -> cuts.addAll(List.of(cell.from(), cell.to())));
        notes.forEach(note -> cuts.addAll(List.of(note.from(), note.to())));
        words.marks().forEach(mark -> cuts.addAll(List.of(mark.from(), mark.to())));
        var runs = new ArrayList<Piece.Run>();
        for (int from : cuts.headSet(text.length())) {
            int to = Objects.requireNonNull(cuts.higher(from));
            var note = notes.stream()
                    .filter(each -> each.from() <= from && from < each.to())
                    .findFirst();
            var mark = words.marks().stream()
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
