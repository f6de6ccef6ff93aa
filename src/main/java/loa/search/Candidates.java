package loa.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.search.text.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What of the index fits a question and may be found by its asker; the right to find is part of each query. Of what very many
 * entries say, only as many as are ranked are looked at, on the newest shelves that hold so many.
 */
@Repository
class Candidates {

    /** So many are ranked at most. */
    static final int MOST = 1000;

    /** One that fits; the higher the score the better. */
    record Candidate(
            Kind kind,
            String key,
            String language,
            @Nullable UUID campaign) {}

    /** Those that fit, the best first. {@code more}: there are older ones that were not looked at. */
    record Fit(List<Candidate> candidates, boolean more) {}

    /** An entry as it is shown. */
    record Shown(
            Candidate candidate,
            @Nullable UUID unit,
            String title,
            String body,
            String path,
            @Nullable String state,
            java.time.Instant at) {}

    private final JdbcClient db;

    Candidates(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param units the units whose work is seen, where keys of units cannot be trusted now; {@code null}: they can
     * @param settled whether nothing waited to be read anew when the question was asked
     */
    record Sight(Reader reader, @Nullable Set<UUID> units, Map<UUID, Set<UUID>> scopedUnits, boolean settled) {

        String sql(Map<String, Object> values) {
            values.put("campaigns", Entries.array(reader.campaigns()));
            var opened = new ArrayList<String>();
            if (reader.everything()) opened.add("e.shared");
            var index = new HashSet<UUID>();
            if (reader.atLarge()) {
                values.put("checked", Entries.array(reader.checked()));
                opened.add("'" + Locks.PARTICIPANTS + "' = any (e.opens) and " + ofCampaign("campaigns"));
                opened.add("'" + Locks.CHECKERS + "' = any (e.opens) and " + ofCampaign("checked"));
                index.addAll(Set.of(Locks.PARTICIPANTS, Locks.CHECKERS));
            }
            if (units == null) {
                values.put("keys", Entries.array(reader.keys()));
                opened.add("e.opens && cast(:keys as uuid[])");
                index.addAll(reader.keys());
                int i = 0;
                for (var scoped : reader.scoped()) {
                    opened.add("e.campaign = :campaign" + i + " and e.opens && cast(:key" + i + " as uuid[])");
                    values.put("campaign" + i, scoped.campaign());
                    values.put("key" + i++, Entries.array(Set.of(scoped.key())));
                    index.add(scoped.key());
                }
            } else {
                values.put("keys", Entries.array(reader.steady()));
                values.put("units", Entries.array(units));
                opened.add("e.opens && cast(:keys as uuid[])");
                opened.add("e.units && cast(:units as uuid[])");
                int i = 0;
                for (var scoped : scopedUnits.entrySet()) {
                    opened.add("e.campaign = :campaign" + i + " and e.units && cast(:units" + i + " as uuid[])");
                    values.put("campaign" + i, scoped.getKey());
                    values.put("units" + i++, Entries.array(scoped.getValue()));
                }
            }
            var sql = "(" + String.join(" or ", opened) + ")" + " and (not e.bound or " + ofCampaign("campaigns") + ")";
            if (!settled) sql += " and not exists (select from search.due d where d.kind = e.kind and d.key = e.key)";
            if (reader.everything() || units != null) return sql;
            // Said once more as a whole, so that the index is asked for it.
            values.put("anyKey", Entries.array(index));
            return "e.opens && cast(:anyKey as uuid[]) and " + sql;
        }

        private static String ofCampaign(String which) {
            return "e.campaign = any (cast(:" + which + " as uuid[]))";
        }
    }

    /** Those that fit best, among the newest where there are too many. */
    Fit find(Question question, @Nullable Kind kind, @Nullable UUID campaign, Sight sight) {
        if (question.isMarked()) {
            var exact = find(question.exact(), question, kind, campaign, sight);
            if (exact.more()) return exact;
        }
        return find(question.all(), question, kind, campaign, sight);
    }

    private Fit find(String wanted, Question question, @Nullable Kind kind, @Nullable UUID campaign, Sight sight) {
        var marks = new StringBuilder("(" + wanted + ")");
        if (kind != null) marks.append(" & 'k:").append(kind).append("'");
        if (campaign != null) marks.append(" & 'c:").append(campaign).append("'");
        long newest = newest();
        long shelf = newest / Entries.ON_A_SHELF;
        if (shelf == 0) return rank(marks.toString(), question, sight);
        // The newest shelf tells whether it is worth while to look at a bay or two of them before all.
        var first = rank(marks + " & 's:" + shelf + "'", question, sight);
        if (first.more()) return first;
        long bay = newest / Entries.IN_A_BAY;
        if (bay > 1 && first.candidates().size() * shelf > MOST) {
            var wide = rank(marks + " & ('b:" + bay + "' | 'b:" + (bay - 1) + "')", question, sight);
            if (wide.more()) return wide;
        }
        return rank(marks.toString(), question, sight);
    }

    /** The place of what changed last. */
    private long newest() {
        return db.sql("select last_value from search.place").query(Long.class).single();
    }

    private Fit rank(String wanted, Question question, Sight sight) {
        var values = new HashMap<String, Object>();
        var seen = sight.sql(values);
        var rows = db.sql("""
                with fits as materialized (
                     select kind, key, language, campaign, place, words from search.entry e
                      where words @@ cast(:asked as tsquery) and %s
                      limit :most)
                select kind, key, language, campaign,
                       2 * (words @@ cast(:exact as tsquery))::int
                       + (:together <> '' and words @@ cast(:together as tsquery))::int
                       + ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', words, cast(:all as tsquery), 1) as score
                  from fits
                 order by score desc, place desc
                """.formatted(seen))
                .params(values)
                .param("asked", wanted)
                .param("most", MOST + 1)
                .param("exact", question.exact())
                .param("together", question.together())
                .param("all", question.all())
                .query((rs, row) -> new Candidate(
                        Kind.valueOf(rs.getString("kind")),
                        rs.getString("key"),
                        rs.getString("language"),
                        rs.getObject("campaign", UUID.class)))
                .list();
        boolean more = rows.size() > MOST;
        return new Fit(more ? rows.subList(0, MOST) : rows, more);
    }

    /** These as they are shown, in this order, as far as the asker may still find them. */
    List<Shown> show(Collection<Candidate> candidates, Sight sight) {
        if (candidates.isEmpty()) return List.of();
        var values = new HashMap<String, Object>();
        var seen = sight.sql(values);
        return db.sql("""
                select e.* from search.entry e
                  join unnest(cast(:kinds as text[]), cast(:keys_ as text[]), cast(:languages as text[]))
                       with ordinality as w (kind, key, language, place) using (kind, key, language)
                 where %s
                 order by w.place
                """.formatted(seen))
                .params(values)
                .param(
                        "kinds",
                        candidates.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("keys_", candidates.stream().map(Candidate::key).toArray(String[]::new))
                .param("languages", candidates.stream().map(Candidate::language).toArray(String[]::new))
                .query((rs, row) -> new Shown(
                        new Candidate(
                                Kind.valueOf(rs.getString("kind")),
                                rs.getString("key"),
                                rs.getString("language"),
                                rs.getObject("campaign", UUID.class)),
                        rs.getObject("unit", UUID.class),
                        rs.getString("title"),
                        rs.getString("body"),
                        rs.getString("path"),
                        rs.getString("state"),
                        rs.getTimestamp("at").toInstant()))
                .list();
    }
}
