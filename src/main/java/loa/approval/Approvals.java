package loa.approval;

import static loa.approval.Columns.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.approval.rule.Rules;
import loa.work.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where versions stand, for the modules whose they are. */
@Repository
public class Approvals {

    private final JdbcClient db;
    private final SignOffs signOffs;
    private final Rules rules;

    Approvals(JdbcClient db, SignOffs signOffs, Rules rules) {
        this.db = db;
        this.signOffs = signOffs;
        this.rules = rules;
    }

    /** Whether it is settled in the campaign which bodies approve things of a kind. */
    public boolean ruled(CampaignId campaign, ObjectKind kind) {
        return rules.find(campaign, kind)
                .filter(rule -> !rule.bodies().isEmpty())
                .isPresent();
    }

    /** Where exactly this version stands; empty: it was never submitted. A changed hash is another version. */
    public Optional<Standing> standing(Subject subject, String sha256) {
        return standings(subject.kind(), List.of(subject.id())).getOrDefault(subject.id(), List.of()).stream()
                .filter(standing -> standing.sha256().equals(sha256))
                .findFirst();
    }

    /** Where the versions of each subject stand, the latest submitted first. */
    public Map<UUID, List<Standing>> standings(String kind, Collection<UUID> subjects) {
        var ids = new ArrayList<SignOffId>();
        var since = new HashMap<SignOffId, Instant>();
        db.sql("""
                select id, moved_at from approval.sign_off
                 where subject_kind = :kind and subject_id = any(cast(:ids as uuid[]))
                """).param("kind", kind).param("ids", array(subjects, id -> id)).query(rs -> {
            var id = new SignOffId(id(rs, "id"));
            ids.add(id);
            since.put(id, instant(rs, "moved_at"));
        });
        var all = new HashMap<UUID, List<Standing>>();
        for (var signOff : signOffs.findAll(ids).reversed()) {
            all.computeIfAbsent(signOff.version().subject().id(), _ -> new ArrayList<>())
                    .add(new Standing(
                            signOff.id(),
                            signOff.version().sha256(),
                            signOff.state(),
                            signOff.leavesAt() == null,
                            signOff.asked().stream().map(Seat::body).toList(),
                            Objects.requireNonNull(since.get(signOff.id())),
                            signOff.forcedUntil()));
        }
        return all;
    }
}
