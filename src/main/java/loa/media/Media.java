package loa.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.media.Taking.Taken;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.Plain;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files on record: tables {@code media.file}, {@code media.item} and {@code media.position}. */
@Repository
public class Media {

    private final JdbcClient db;
    private final Clock clock;

    Media(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Medium> find(MediaId id) {
        return Optional.ofNullable(findAll(Set.of(id)).get(id));
    }

    public Map<MediaId, Medium> findAll(Collection<MediaId> ids) {
        if (ids.isEmpty()) return Map.of();
        return db.sql("""
                select i.id, i.sha256, f.kind, i.name, f.bytes, f.width, f.height, i.owner_unit, i.campaign, i.withheld, f.taken_at
                  from media.item i
                  join media.file f on f.sha256 = i.sha256
                 where i.id in (:ids)
                """).param("ids", ids.stream().map(MediaId::value).toList()).query(Media::read).list().stream()
                .collect(Collectors.toMap(Medium::id, Function.identity()));
    }

    /** Where it was taken, if its owner agreed that this is kept. */
    public Optional<Position> position(MediaId id) {
        return db.sql("select latitude, longitude from media.position where item = :id")
                .param("id", id.value())
                .query((rs, row) -> new Position(rs.getDouble("latitude"), rs.getDouble("longitude")))
                .optional();
    }

    /** What is known of a picture with these bytes. */
    Optional<Print> print(String sha256) {
        return db.sql("select width, height, looks from media.file where sha256 = :sha256 and looks is not null")
                .param("sha256", sha256)
                .query((rs, row) ->
                        new Print(rs.getInt("width"), rs.getInt("height"), rs.getObject("looks", Long.class)))
                .optional();
    }

    /** All items with the same bytes, the item itself among them. */
    public List<MediaId> sameBytes(Medium medium) {
        return db.sql("select id from media.item where sha256 = :sha256 order by kept_at, id")
                .param("sha256", medium.sha256())
                .query((rs, row) -> new MediaId(rs.getObject("id", UUID.class)))
                .list();
    }

    /** Shows the file to nobody from now on, or again; every item with the same bytes with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withhold(Medium medium, boolean withheld) {
        db.sql("update media.item set withheld = :withheld where sha256 = :sha256 and withheld <> :withheld")
                .param("withheld", withheld)
                .param("sha256", medium.sha256())
                .update();
    }

    Set<String> known(Set<String> hashes) {
        if (hashes.isEmpty()) return Set.of();
        return new HashSet<>(db.sql("select sha256 from media.file where sha256 in (:hashes)")
                .param("hashes", hashes)
                .query(String.class)
                .list());
    }

    void add(MediaId id, Taken taken, UnitId owner, @Nullable UUID campaign, Me by) {
        var now = at(clock.instant());
        db.sql("""
                insert into media.file (sha256, kind, bytes, width, height, looks, taken_at, first_kept_at)
                values (:sha256, :kind, :bytes, :width, :height, :looks, :takenAt, :now)
                    on conflict (sha256) do update set looks = coalesce(media.file.looks, excluded.looks)
                """)
                .param("sha256", taken.sha256())
                .param("kind", taken.kind().name())
                .param("bytes", taken.bytes())
                .param("width", taken.width())
                .param("height", taken.height())
                .param("looks", taken.looks())
                .param("takenAt", taken.takenAt() == null ? null : at(taken.takenAt()))
                .param("now", now)
                .update();
        db.sql("""
                insert into media.item (id, sha256, name, owner_unit, campaign, kept_by, kept_at, search, withheld)
                values (:id, :sha256, :name, :owner, :campaign, :by, :now, :search,
                        exists (select 1 from media.item where sha256 = :sha256 and withheld))
                """)
                .param("id", id.value())
                .param("sha256", taken.sha256())
                .param("name", taken.name())
                .param("owner", owner.value())
                .param("campaign", campaign)
                .param("by", by.person())
                .param("now", now)
                .param("search", Plain.text(taken.name()))
                .update();
        if (taken.position() != null) add(id, taken.position(), by, now);
    }

    private void add(MediaId id, Position position, Me by, OffsetDateTime now) {
        db.sql("""
                insert into media.position (item, latitude, longitude, agreed_by, agreed_at)
                values (:item, :latitude, :longitude, :by, :now)
                """)
                .param("item", id.value())
                .param("latitude", position.latitude())
                .param("longitude", position.longitude())
                .param("by", by.person())
                .param("now", now)
                .update();
    }

    /** Removes the item, and the record of its bytes where no other item has them; the sweep then takes the bytes. */
    void remove(MediaId id) {
        var hash = db.sql("delete from media.item where id = :id returning sha256")
                .param("id", id.value())
                .query(String.class)
                .optional();
        hash.ifPresent(sha256 -> db.sql("""
                        delete from media.file
                         where sha256 = :sha256
                           and not exists (select 1 from media.item where sha256 = :sha256)
                        """).param("sha256", sha256).update());
    }

    private static Medium read(ResultSet rs, int row) throws SQLException {
        var taken = rs.getObject("taken_at", OffsetDateTime.class);
        return new Medium(
                new MediaId(rs.getObject("id", UUID.class)),
                rs.getString("sha256"),
                FileKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getLong("bytes"),
                rs.getInt("width"),
                rs.getInt("height"),
                new UnitId(rs.getObject("owner_unit", UUID.class)),
                rs.getObject("campaign", UUID.class),
                taken == null ? null : taken.toInstant(),
                rs.getBoolean("withheld"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
