package loa.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proof and verdicts that packs carry between the installation of a unit and the one that runs the campaign. */
@Component
public class CarriedProof {

    /** What was said of the proof with this key. */
    public record Said(
            UUID key,
            UUID taskId,
            boolean accepted,
            @Nullable String reason,
            UUID byPerson,
            String byName,
            UUID byUnit,
            Instant at) {}

    private final JdbcClient db;
    private final Ledger ledger;
    private final AuditLog audit;

    CarriedProof(JdbcClient db, Ledger ledger, AuditLog audit) {
        this.db = db;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** All that was handed in for a campaign, each with its key, the first one first. */
    public Map<UUID, Submission> handedIn(CampaignId campaign) {
        var keys = new HashMap<SubmissionId, UUID>();
        db.sql("select id, key from evidence.submission where campaign = :campaign")
                .param("campaign", campaign.value())
                .query(rs -> {
                    keys.put(new SubmissionId(id(rs.getObject("id", UUID.class))), id(rs.getObject("key", UUID.class)));
                });
        var found = new java.util.LinkedHashMap<UUID, Submission>();
        for (var each : ledger.withEntries(
                db.sql(Ledger.SUBMISSIONS + " where s.campaign = :campaign order by s.recorded_at, s.id")
                        .param("campaign", campaign.value())
                        .query(Ledger::submission)
                        .list())) {
            found.put(Objects.requireNonNull(keys.get(each.id())), each);
        }
        return found;
    }

    /** What was said of the proof of these tasks, whoever handed it in. */
    public List<Said> verdicts(Collection<TaskId> tasks) {
        if (tasks.isEmpty()) return List.of();
        return db.sql("""
                select s.key, s.task, v.accepted, v.reason, v.by_person, v.by_name, v.by_unit, v.at
                  from evidence.submission s
                  join evidence.verdict v on v.submission = s.id
                 where s.task in (:tasks)
                 order by v.at, s.key
                """)
                .param("tasks", tasks.stream().map(TaskId::value).toList())
                .query((rs, row) -> new Said(
                        id(rs.getObject("key", UUID.class)),
                        id(rs.getObject("task", UUID.class)),
                        rs.getBoolean("accepted"),
                        rs.getString("reason"),
                        id(rs.getObject("by_person", UUID.class)),
                        rs.getString("by_name"),
                        id(rs.getObject("by_unit", UUID.class)),
                        rs.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Puts verdicts of the installation that runs the campaign beside the proof they are about, each once; how many were new. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int hear(CampaignId campaign, List<Said> verdicts, String source, Me by) {
        var proof = handedIn(campaign);
        var heard = 0;
        for (var said : verdicts) {
            var about = proof.get(said.key());
            if (about == null || !about.task().value().equals(said.taskId()) || about.verdict() != null) continue;
            var verdict = new Verdict(said.accepted(), said.reason(), said.byPerson(), said.byName(), said.at());
            if (!ledger.add(about.id(), verdict, said.byUnit())) continue;
            heard++;
            var details = new HashMap<String, String>();
            details.put("submission", about.id().value().toString());
            details.put("clause", about.clause());
            details.put("by", said.byName());
            details.put("source", source);
            if (said.reason() != null) details.put("reason", said.reason());
            audit.append(
                    by,
                    said.accepted() ? "evidence.carried.accepted" : "evidence.carried.returned",
                    "task:" + about.task().value(),
                    campaign.value(),
                    about.unit().value(),
                    details);
        }
        return heard;
    }

    private static UUID id(@Nullable UUID id) {
        return Objects.requireNonNull(id);
    }
}
