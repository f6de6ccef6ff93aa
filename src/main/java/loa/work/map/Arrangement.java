package loa.work.map;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loa.organization.UnitId;
import loa.work.Tiles.Tile;

/** Where each unit stands: as somebody put it, the others in the next free places, row by row. */
record Arrangement(Map<UnitId, Tile> places, int across, int down) {

    /** Wider than high, as screens and sheets are. */
    private static final double SHAPE = 1.6;

    static Arrangement of(List<UnitId> units, Map<UnitId, Tile> put) {
        var places = new LinkedHashMap<UnitId, Tile>();
        var taken = new HashSet<Tile>();
        for (var unit : units) {
            var tile = put.get(unit);
            if (tile != null && taken.add(tile)) places.put(unit, tile);
        }
        int across = Math.max(1, (int) Math.ceil(Math.sqrt(units.size() * SHAPE)));
        for (var tile : places.values()) across = Math.max(across, tile.across());
        int next = 0;
        for (var unit : units) {
            if (places.containsKey(unit)) continue;
            var free = new Tile(next % across + 1, next / across + 1);
            while (!taken.add(free)) {
                next++;
                free = new Tile(next % across + 1, next / across + 1);
            }
            places.put(unit, free);
        }
        int down = 1;
        for (var tile : places.values()) down = Math.max(down, tile.down());
        return new Arrangement(places, across, down);
    }
}
