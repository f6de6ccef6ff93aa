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
import java.util.stream.Stream;
import loa.search.text.Lexemes;
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
    static final int MOST = 500;

    private static final String SHELF_BY_SHELF = """
            select kind, key, language, campaign, exact
              from (select found.*
                      from generate_series((select max(place) / :shelf from search.entry),
                                           (select min(place) / :shelf from search.entry), -1) shelf
                     cross join lateral (
                           select cast(replace(:asked, '/', shelf || '/') as tsquery) as asked,
                                  cast(replace(:exact, '/', shelf || '/') as tsquery) as exact,
                                  cast(replace(nullif(:together, ''), '/', shelf || '/') as tsquery) as together,
                                  cast(replace(:all, '/', shelf || '/') as tsquery) as all_words
                           offset 0) q
                     cross join lateral (
                           select kind, key, language, campaign, place, words @@ q.exact as exact,
                                  coalesce(words @@ q.together, false)::int
                                  + ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', words, q.all_words, 1) as score
                             from search.entry e
                            where words @@ q.asked and %s
                            limit :most) found
                     limit :most) fits
             order by 2 * exact::int + score desc, place desc
            """;

    /** One that fits; {@code exact}: by the words as they were typed. */
    record Candidate(
            Kind kind,
            String key,
            String language,
            @Nullable UUID campaign,
            boolean exact) {}

    /** Those that fit, the best first. {@code more}: there are older ones that were not looked at. */
    record Fit(List<Candidate> candidates, boolean more) {

        boolean mostlyExact() {
            return 2 * candidates.stream().filter(Candidate::exact).count() > candidates.size();
        }

        private Fit andThen(Fit other) {
            var both = Stream.concat(candidates.stream(), other.candidates.stream())
                    .distinct()
                    .limit(MOST)
                    .toList();
            return new Fit(both, more || other.more);
        }
    }

    /** An entry as it is shown. */
    record Shown(
            Kind kind,
            String language,
            @Nullable UUID campaign,
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
            var any = new HashSet<UUID>();
            if (reader.atLarge()) {
                any.add(Locks.PARTICIPANTS);
                reader.checked().forEach(campaign -> any.add(Locks.whole(campaign)));
                values.put("checked", ids(reader.checked()));
                opened.add("'" + Locks.PARTICIPANTS + "' = any (e.opens) and " + ofCampaign("campaigns"));
                opened.add("'" + Locks.CHECKERS + "' = any (e.opens) and " + ofCampaign("checked"));
            }
            if (units == null) {
                values.put("keys", ids(reader.keys()));
                opened.add("e.opens && :keys");
                any.addAll(reader.keys());
                int i = 0;
                for (var scoped : reader.scoped()) {
                    opened.add("e.campaign = :campaign" + i + " and e.opens && :key" + i);
                    values.put("campaign" + i, scoped.campaign());
                    values.put("key" + i++, ids(Set.of(scoped.key())));
                    any.add(scoped.key());
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
            if (reader.seesMost() || units != null) return sql;
            // Said once more as a whole, so that the index is asked for it.
            values.put("anyKey", ids(any));
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
        return Objects.requireNonNull(transaction.execute(status -> {
            // It is planned once for all askers; no limit makes reading all look cheap.
            db.sql("set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off")
                    .update();
            var among = (kind == null ? "" : " & " + Lexemes.quoted(Index.mark(kind)))
                    + (campaign == null ? "" : " & " + Lexemes.quoted(Index.mark(campaign)));
            var all = fit(question.all(), among, question, sight);
            if (!all.more() || !question.isMarked() || all.mostlyExact()) return all;
            var exact = fit(question.exact(), among, question, sight);
            return exact.more() ? exact : exact.andThen(all);
        }));
    }

    private Fit fit(String words, String among, Question question, Sight sight) {
        var values = new HashMap<String, Object>();
        var seen = sight.sql(values);
        var rows = db.sql(SHELF_BY_SHELF.formatted(seen))
                .params(values)
                .param("asked", "(" + words + ")" + among)
                .param("shelf", Entries.ON_A_SHELF)
                .param("most", MOST + 1)
                .param("exact", question.exact())
                .param("together", question.together())
                .param("all", question.all())
                .query((rs, row) -> new Candidate(
                        Kind.valueOf(rs.getString("kind")),
                        rs.getString("key"),
                        rs.getString("language"),
                        rs.getObject("campaign", UUID.class),
                        rs.getBoolean("exact")))
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
                        Kind.valueOf(rs.getString("kind")),
                        rs.getString("language"),
                        rs.getObject("campaign", UUID.class),
                        rs.getObject("unit", UUID.class),
                        rs.getString("title"),
                        rs.getString("body"),
                        rs.getString("path"),
                        rs.getString("state"),
                        rs.getTimestamp("at").toInstant()))
                .list();
    }
}
