package loa.work;

import static loa.work.Columns.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.organization.UnitId;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where units stand on the map of an issuer, for all its campaigns: table {@code work.tile}, which no other class writes. */
@Repository
public class Tiles {

    private final JdbcClient db;
    private final TaskRights rights;
    private final AuditLog audit;

    Tiles(JdbcClient db, TaskRights rights, AuditLog audit) {
        this.db = db;
        this.rights = rights;
        this.audit = audit;
    }

    /** A place on the map, each from 1. */
    public record Tile(int across, int down) {

        /** As far as a map goes each way. */
        public static final int FARTHEST = 40;

        public boolean isOnTheMap() {
            return across >= 1 && across <= FARTHEST && down >= 1 && down <= FARTHEST;
        }
    }

    public Map<UnitId, Tile> of(UnitId issuer) {
        var tiles = new HashMap<UnitId, Tile>();
        db.sql("select unit_id, across, down from work.tile where issuer = :issuer")
                .param("issuer", issuer.value())
                .query(rs -> {
                    tiles.put(new UnitId(id(rs, "unit_id")), new Tile(rs.getInt("across"), rs.getInt("down")));
                });
        return tiles;
    }

    /** Lays the map anew; an empty one is arranged by itself. */
    @Transactional
    public void arrange(Campaign campaign, Map<UnitId, Tile> tiles, Me me) {
        if (!rights.runs(campaign.id(), me)) throw new AccessDeniedException("map of " + campaign.id());
        db.sql("delete from work.tile where issuer = :issuer")
                .param("issuer", campaign.issuer().value())
                .update();
        var all = List.copyOf(tiles.entrySet());
        db.sql("""
                insert into work.tile (issuer, unit_id, across, down)
                select :issuer, unit, across, down
                  from unnest(cast(:units as uuid[]), cast(:across as int[]), cast(:down as int[])) as t (unit, across, down)
                """)
                .param("issuer", campaign.issuer().value())
                .param("units", array(all, tile -> tile.getKey()))
                .param("across", array(all, tile -> tile.getValue().across()))
                .param("down", array(all, tile -> tile.getValue().down()))
                .update();
        UUID id = campaign.id().value();
        audit.append(
                me,
                tiles.isEmpty() ? "work.map.reset" : "work.map.arranged",
                "campaign:" + id,
                id,
                campaign.issuer().value(),
                Map.of("units", Integer.toString(tiles.size())));
    }
}
