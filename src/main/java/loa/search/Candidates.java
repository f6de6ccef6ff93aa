package loa.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import loa.search.text.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What of the index fits a question and may be found by its asker; the right to find is part of each query. Of what very many
 * entries say, only as many as are ranked are looked at: shelf by shelf, the newest first.
 */
@Repository
class Candidates {

    /** So many are ranked at most. */
    static final int MOST = 1000;

    /** What fewer entries are expected to say is found everywhere sooner than shelf by shelf. */
    private static final int RARE = 5000;

    private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    private static final String EVERYWHERE = """
            select kind, key, language, campaign, place, words from search.entry e
             where words @@ cast(:asked as tsquery) and %s
            """;

    private static final String SHELF_BY_SHELF = """
            select e.*
              from generate_series((select max(place) / :shelf from search.entry),
                                   (select min(place) / :shelf from search.entry), -1) shelf
             cross join lateral (
                   select kind, key, language, campaign, place, words from search.entry e
                    where words @@ (cast(:asked as tsquery) && cast(quote_literal('s:' || shelf) as tsquery)) and %s
                    limit :most) e
            """;

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
    private final TransactionTemplate transaction;

    Candidates(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * @param units the units whose work is seen, where keys of units cannot be trusted now; {@code null}: they can
     * @param settled whether nothing waited to be read anew when the question was asked
     */
    record Sight(Reader reader, @Nullable Set<UUID> units, Map<UUID, Set<UUID>> scopedUnits, boolean settled) {

        String sql(Map<String, Object> values) {
            values.put("campaigns", ids(reader.campaigns()));
            var opened = new ArrayList<String>();
            if (reader.everything()) opened.add("e.shared");
            var index = new HashSet<UUID>();
            if (reader.atLarge()) {
                values.put("checked", ids(reader.checked()));
                opened.add("'" + Locks.PARTICIPANTS + "' = any (e.opens) and " + ofCampaign("campaigns"));
                opened.add("'" + Locks.CHECKERS + "' = any (e.opens) and " + ofCampaign("checked"));
            }
            if (units == null) {
                values.put("keys", ids(reader.keys()));
                opened.add("e.opens && :keys");
                index.addAll(reader.keys());
                int i = 0;
                for (var scoped : reader.scoped()) {
                    opened.add("e.campaign = :campaign" + i + " and e.opens && :key" + i);
                    values.put("campaign" + i, scoped.campaign());
                    values.put("key" + i++, ids(Set.of(scoped.key())));
                    index.add(scoped.key());
                }
            } else {
                values.put("keys", ids(reader.steady()));
                values.put("units", ids(units));
                opened.add("e.opens && :keys");
                opened.add("e.units && :units");
                int i = 0;
                for (var scoped : scopedUnits.entrySet()) {
                    opened.add("e.campaign = :campaign" + i + " and e.units && :units" + i);
                    values.put("campaign" + i, scoped.getKey());
                    values.put("units" + i++, ids(scoped.getValue()));
                }
            }
            var sql = "(" + String.join(" or ", opened) + ")" + " and (not e.bound or " + ofCampaign("campaigns") + ")";
            if (!settled) sql += " and not exists (select from search.due d where d.kind = e.kind and d.key = e.key)";
            // Who sees much of what there is has few entries kept from them: the index need not be asked.
            if (reader.everything() || reader.atLarge() || units != null) return sql;
            // Said once more as a whole, so that the index is asked for it.
            values.put("anyKey", ids(index));
            return "e.opens && :anyKey and " + sql;
        }

        private static UUID[] ids(Set<UUID> ids) {
            return ids.toArray(UUID[]::new);
        }

        private static String ofCampaign(String which) {
            return "e.campaign = any (:" + which + ")";
        }
    }

    /** Those that fit best, among the newest where there are too many. */
    Fit find(Question question, @Nullable Kind kind, @Nullable UUID campaign, Sight sight) {
        return find(question, kind, campaign, sight, RARE);
    }

    /** @param rare what fewer entries are expected to say is looked for everywhere at once */
    Fit find(Question question, @Nullable Kind kind, @Nullable UUID campaign, Sight sight, long rare) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // What the asker may find is to be known when it is planned, and no limit makes reading all look cheap.
            db.sql("set local plan_cache_mode = force_custom_plan; set local enable_seqscan = off")
                    .update();
            var among =
                    (kind == null ? "" : " & 'k:" + kind + "'") + (campaign == null ? "" : " & 'c:" + campaign + "'");
            if (question.isMarked()) {
                var exact = fit("(" + question.exact() + ")" + among, question, sight, rare);
                if (exact.more()) return exact;
            }
            return fit("(" + question.all() + ")" + among, question, sight, rare);
        }));
    }

    /** What few entries say is looked for everywhere at once, driven by its rarest word; else the shelves are asked in turn. */
    private Fit fit(String wanted, Question question, Sight sight, long rare) {
        if (expected(wanted) < rare) {
            var everywhere = rank(EVERYWHERE, wanted, question, sight);
            if (!everywhere.more()) return everywhere;
        }
        return rank(SHELF_BY_SHELF, wanted, question, sight);
    }

    /** How many entries the database expects to say it. */
    private long expected(String wanted) {
        var plan = db.sql("explain (format json) select from search.entry where words @@ cast(:asked as tsquery)")
                .param("asked", wanted)
                .query((rs, row) -> rs.getString(1))
                .single();
        var rows = ROWS.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    private Fit rank(String from, String wanted, Question question, Sight sight) {
        var values = new HashMap<String, Object>();
        var seen = sight.sql(values);
        var rows = db.sql("""
                with fits as materialized (%s limit :most)
                select kind, key, language, campaign,
                       2 * (words @@ cast(:exact as tsquery))::int
                       + (:together <> '' and words @@ cast(:together as tsquery))::int
                       + ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', words, cast(:all as tsquery), 1) as score
                  from fits
                 order by score desc, place desc
                """.formatted(from.formatted(seen)))
                .params(values)
                .param("asked", wanted)
                .param("shelf", Entries.ON_A_SHELF)
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
