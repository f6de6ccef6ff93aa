package loa.approval.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import loa.approval.Preview;
import loa.approval.remark.Anchor;
import loa.approval.remark.Anchor.*;

/** Draws a preview with the places of remarks marked in it. */
final class Pieces {

    private Pieces() {}

    /** {@code places}: where the remarks stand in this version, by their number. */
    static List<Piece> of(Preview preview, Map<Integer, Anchor> places) {
        return preview.parts().stream().map(part -> piece(part, places)).toList();
    }

    private static Piece piece(Preview.Part part, Map<Integer, Anchor> places) {
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
            case Preview.Words(var id, var look, var text, var language) ->
                new Piece(
                        "words",
                        id,
                        look.name().toLowerCase(Locale.ROOT),
                        language,
                        runs(text, words),
                        null,
                        null,
                        List.of(),
                        notes);
            case Preview.Picture(var id, var source, var alt) ->
                new Piece("picture", id, "", null, List.of(), source, alt, areas, notes);
            case Preview.Sound(var id, var source, var name) ->
                new Piece("sound", id, "", null, List.of(), source, name, List.of(), notes);
            case Preview.Film(var id, var source, var name) ->
                new Piece("film", id, "", null, List.of(), source, name, List.of(), notes);
            case Preview.Paper(var id, var address, var name) ->
                new Piece("paper", id, "", null, List.of(), address, name, List.of(), notes);
        };
    }

    /** Cuts a text where marks begin and end; where two overlap, the first keeps its words. */
    private static List<Piece.Run> runs(String text, List<Map.Entry<Integer, OnWords>> marks) {
        var runs = new ArrayList<Piece.Run>();
        int at = 0;
        var sorted = marks.stream()
                .sorted(Comparator.comparingInt(mark -> mark.getValue().from()))
                .toList();
        for (var mark : sorted) {
            int from = Math.max(at, mark.getValue().from());
            int to = Math.min(text.length(), mark.getValue().to());
            if (to <= from) continue;
            if (from > at) runs.add(new Piece.Run(text.substring(at, from), 0));
            runs.add(new Piece.Run(text.substring(from, to), mark.getKey()));
            at = to;
        }
        if (at < text.length() || runs.isEmpty()) runs.add(new Piece.Run(text.substring(at), 0));
        return runs;
    }
}
