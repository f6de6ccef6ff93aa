package loa.media.library;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.media.FileKind;
import loa.media.MediaId;
import loa.media.Medium;
import loa.media.library.LibrarySearch.Sort;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.Plain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that somebody may see, found by what is said of them. */
@Repository
public class Library {

    /** One file on the shelf; {@code shows}: there is a picture of it. */
    public record Found(
            MediaId id, FileKind kind, String name, String caption, UnitId owner, boolean shows, boolean withheld) {

        public String shown(int edge) {
            return "/media/" + id.value() + "/" + edge + ".jpg";
        }
    }

    /**
     * One page of what was found.
     *
     * @param total how many there are; counted up to {@link #MOST_COUNTED}
     */
    public record Shelf(List<Found> files, int total, int pages) {}

    public static final int MOST_COUNTED = 10_000;
    private static final int ON_A_PAGE = 40;
    /** Pictures that differ in so many of 64 places look alike; other pictures differ in about half of them. */
    private static final int ALIKE = 6;

    private static final String SHOWN =
            "f.width > 0 or exists (select 1 from media.sound s where s.sha256 = f.sha256 and s.still) as shows";

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    Library(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /** The campaigns whose files somebody may see any of, by title. */
    public Map<UUID, String> campaigns(Me me) {
        var titles = new LinkedHashMap<UUID, String>();
        db.sql("select id, title from work.api_campaign where id = any (:seen) order by confirmed_on desc, title")
                .param("seen", rights.campaigns(me).toArray(UUID[]::new))
                .query(rs -> {
                    titles.put(rs.getObject("id", UUID.class), rs.getString("title"));
                });
        return titles;
    }

    /** What fits the search, the latest first. */
    public Shelf find(LibrarySearch search, Me me) {
        var parameters = new HashMap<String, Object>();
        var where = visible(me, parameters);
        where.addAll(asked(search, parameters));
        var from = " from media.item i join media.file f on f.sha256 = i.sha256 where " + String.join(" and ", where);
        int total = db.sql("select count(*) from (select 1" + from + " limit " + MOST_COUNTED + ") counted")
                .params(parameters)
                .query(Integer.class)
                .single();
        parameters.put("offset", (Math.max(1, search.page()) - 1) * ON_A_PAGE);
        parameters.put("limit", ON_A_PAGE);
        var files = db.sql("select i.id, f.kind, i.name, i.caption, i.owner_unit, i.withheld, " + SHOWN + from
                        + " order by i.kept_at desc, i.id limit :limit offset :offset")
                .params(parameters)
                .query(Library::read)
                .list();
        return new Shelf(files, total, Math.max(1, (total + ON_A_PAGE - 1) / ON_A_PAGE));
    }

    /** Pictures of the same campaign, or of the same unit, that look like this one or are the same. */
    public List<Found> alike(Medium medium, Me me) {
        if (!medium.kind().picture()) return List.of();
        var parameters = new HashMap<String, Object>();
        var where = visible(me, parameters);
        where.add("i.id <> :item");
        parameters.put("item", medium.id().value());
        if (medium.campaign() == null) where.add("i.owner_unit = :mine");
        else {
            where.add("i.campaign = :campaign");
            parameters.put("campaign", medium.campaign());
        }
        parameters.put("sha256", medium.sha256());
        return db.sql("""
                select i.id, f.kind, i.name, i.caption, i.owner_unit, i.withheld, true as shows
                  from media.item i
                  join media.file f on f.sha256 = i.sha256
                  join media.file this on this.sha256 = :sha256
                 where (i.sha256 = :sha256 or bit_count((f.looks # this.looks)::bit(64)) <= %d) and %s
                 order by i.sha256 <> :sha256, bit_count((f.looks # this.looks)::bit(64)), i.kept_at
                 limit 12
                """.formatted(ALIKE, String.join(" and ", where)))
                .params(parameters)
                .query(Library::read)
                .list();
    }

    /**
     * The same rule as {@link loa.media.MediaShelf#sees}, for many files at once: one's own, those of units below one's own in
     * campaigns one takes part in, and all of a campaign for whoever checks it.
     */
    private List<String> visible(Me me, Map<String, Object> parameters) {
        var seen = rights.campaigns(me);
        var whole = new HashSet<UUID>();
        var below = new HashMap<Set<UnitId>, Set<UUID>>();
        for (var campaign : seen) {
            if (rights.may(me, Power.CHECK_PROOF, campaign, null)) whole.add(campaign);
            else {
                below.computeIfAbsent(rights.units(me, Power.SEE_CAMPAIGN, campaign), units -> new HashSet<>())
                        .add(campaign);
            }
        }
        var any = new ArrayList<String>();
        any.add("i.owner_unit = :mine");
        parameters.put("mine", me.unit());
        any.add("i.campaign = any (:whole)");
        parameters.put("whole", whole.toArray(UUID[]::new));
        below.forEach((units, campaigns) -> {
            var number = parameters.size();
            any.add("i.campaign = any (:campaigns" + number + ") and i.owner_unit = any (:units" + number + ")");
            parameters.put("campaigns" + number, campaigns.toArray(UUID[]::new));
            parameters.put("units" + number, units.stream().map(UnitId::value).toArray(UUID[]::new));
        });
        var where = new ArrayList<String>();
        where.add("(" + String.join(" or ", any) + ")");
        return where;
    }

    private List<String> asked(LibrarySearch search, Map<String, Object> parameters) {
        var where = new ArrayList<String>();
        if (search.q() != null) {
            where.add("i.words @@ to_tsquery('simple', :q)");
            parameters.put("q", query(search.q()));
        }
        if (search.campaign() != null) {
            where.add("i.campaign = :campaign");
            parameters.put("campaign", search.campaign());
        }
        if (search.sort() != null) {
            where.add("f.kind = any (:kinds)");
            parameters.put("kinds", kinds(search.sort()));
        }
        if (search.from() != null) {
            where.add("coalesce(i.taken_on, f.taken_at::date, i.kept_at::date) >= :from");
            parameters.put("from", search.from());
        }
        if (search.until() != null) {
            where.add("coalesce(i.taken_on, f.taken_at::date, i.kept_at::date) <= :until");
            parameters.put("until", search.until());
        }
        if (search.want() != null) {
            where.add(
                    switch (search.want()) {
                        case CAPTION -> "(i.caption = '' or i.author = '' or i.place = '' or i.taken_on is null)";
                        case LOOK -> "not exists (select 1 from media.faces l where l.item = i.id)";
                        case CONSENT -> CONSENT_MISSING;
                        case WITHDRAWN -> "i.withheld";
                    });
            parameters.put("today", LocalDate.now(clock));
        }
        return where;
    }

    /** Somebody in it has agreed to nothing that holds today; what exactly is missing, its page says. */
    private static final String CONSENT_MISSING = """
            (exists (
                select 1
                  from media.person_shown p
                 where p.item = i.id
                   and not exists (
                       select 1
                         from media.consent c
                        where c.person_shown = p.id
                          and (c.until is null or c.until >= :today)
                          and not exists (select 1 from media.withdrawal w
                                           where w.person_shown = p.id and w.recorded_at >= c.recorded_at)))
             and not exists (select 1 from media.public_notice n where n.item = i.id))""";

    /** All words, each perhaps not typed to its end: {@code tram & tau:*}. */
    private static String query(String typed) {
        return Arrays.stream(Plain.text(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(joining(" & "));
    }

    private static String[] kinds(Sort sort) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> sortOf(kind) == sort)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    public static Sort sortOf(FileKind kind) {
        if (kind.picture()) return Sort.PICTURE;
        if (kind.sound()) return Sort.SOUND;
        return kind == FileKind.MP4 ? Sort.FILM : Sort.PAPER;
    }

    private static Found read(ResultSet rs, int row) throws SQLException {
        return new Found(
                new MediaId(rs.getObject("id", UUID.class)),
                FileKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getString("caption"),
                new UnitId(rs.getObject("owner_unit", UUID.class)),
                rs.getBoolean("shows"),
                rs.getBoolean("withheld"));
    }
}
