package loa.work.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loa.work.timeline.Bar.Piece;
import loa.work.timeline.Bar.Thread;

/**
 * The lines from what is waited for to what waits: out of one row at its end, along the rows between, into the other at its
 * start; cut at the edges of rows, so that each row is drawn for itself and may stand on another sheet of paper.
 */
final class Threads {

    /** How far out of the bar a line turns. */
    private static final int TURN = 5;

    private final Map<Integer, List<Thread>> byRow = new HashMap<>();

    /** From a row to another by their numbers. */
    record Wire(int from, int to, boolean critical) {}

    static Threads of(Collection<Wire> wires, List<Piece> bars) {
        var threads = new Threads();
        for (var wire : wires) threads.draw(wire, bars.get(wire.from), bars.get(wire.to));
        return threads;
    }

    List<Thread> in(int row) {
        return byRow.getOrDefault(row, List.of());
    }

    private void draw(Wire wire, Piece from, Piece to) {
        int turn = Math.min(998, from.to() + TURN);
        boolean down = wire.to > wire.from;
        int far = down ? 100 : 0;
        add(wire.from, "M%d %dH%dV%d".formatted(from.to(), Bar.MIDDLE, turn, far), wire);
        int step = down ? 1 : -1;
        for (int row = wire.from + step; row != wire.to; row += step) add(row, "M%d 0V100".formatted(turn), wire);
        // Into the start of the bar where it lies ahead, else onto it from above or below.
        boolean ahead = to.from() > turn;
        int edge = down ? Bar.TOP : Bar.TOP + Bar.HEIGHT;
        add(
                wire.to,
                ahead
                        ? "M%d %dV%dH%d".formatted(turn, 100 - far, Bar.MIDDLE, to.from())
                        : "M%d %dV%d".formatted(turn, 100 - far, turn <= to.to() ? edge : Bar.MIDDLE)
                                + (turn <= to.to() ? "" : "H" + to.to()),
                wire);
    }

    private void add(int row, String path, Wire wire) {
        byRow.computeIfAbsent(row, none -> new ArrayList<>()).add(new Thread(path, wire.critical));
    }
}
