package loa.content.topic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.Plain;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where briefs and facts are written, by whoever runs the campaign or works at a desk of it. */
@Component
public class TopicDesk {

    private final Briefs briefs;
    private final Facts facts;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    TopicDesk(Briefs briefs, Facts facts, Rights rights, AuditLog audit, Clock clock) {
        this.briefs = briefs;
        this.facts = facts;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is typed of a fact. */
    public record Typed(
            String name,
            String value,
            String source,
            @Nullable LocalDate validUntil,
            String reason) {}

    /** Whether the person writes briefs and facts. */
    public boolean writes(CampaignId campaign, Me me) {
        return rights.may(me, Power.RUN_CAMPAIGN, campaign.value(), null)
                || rights.may(me, Power.SEE_CAMPAIGN, campaign.value(), null)
                        && rights.may(me, Power.CHECK_PROOF, campaign.value(), new UnitId(me.unit()));
    }

    @Transactional
    public Optional<TopicRefusal> brief(CampaignId campaign, String clause, Brief brief, Me me) {
        if (!writes(campaign, me)) return Optional.of(TopicRefusal.NOT_IN_CHARGE);
        if (!briefs.save(campaign, clause, brief, clock.instant(), me)) {
            return Optional.of(TopicRefusal.WRITTEN_MEANWHILE);
        }
        record(campaign, me, "content.brief.written", Map.of("clause", clause));
        return Optional.empty();
    }

    /** Enters a fact that texts may use from now on. */
    @Transactional
    public Optional<TopicRefusal> enter(CampaignId campaign, @Nullable String clause, Typed typed, Me me) {
        if (!writes(campaign, me)) return Optional.of(TopicRefusal.NOT_IN_CHARGE);
        var key = key(typed.name());
        if (key.isEmpty()) return Optional.of(TopicRefusal.NO_NAME);
        var refusal = lacking(typed);
        if (refusal.isPresent()) return refusal;
        var id = UUID.randomUUID();
        if (!facts.add(id, campaign, clause, key, typed.name().strip())) return Optional.of(TopicRefusal.NAME_TAKEN);
        append(id, 0, typed, null, me);
        record(
                campaign,
                me,
                "content.fact.entered",
                Map.of("name", typed.name().strip(), "value", typed.value().strip()));
        return Optional.empty();
    }

    /** Gives a fact another value; texts that use the one before are marked until they take it. */
    @Transactional
    public Optional<TopicRefusal> correct(CampaignId campaign, UUID id, int seen, Typed typed, Me me) {
        if (!writes(campaign, me)) return Optional.of(TopicRefusal.NOT_IN_CHARGE);
        var refusal = lacking(typed);
        if (refusal.isPresent()) return refusal;
        if (typed.reason().isBlank()) return Optional.of(TopicRefusal.NO_REASON);
        var fact = facts.find(campaign, id).orElseThrow(() -> new IllegalArgumentException("no such fact: " + id));
        if (!append(id, seen, typed, typed.reason().strip(), me)) return Optional.of(TopicRefusal.WRITTEN_MEANWHILE);
        record(
                campaign,
                me,
                "content.fact.corrected",
                Map.of(
                        "name", fact.name(),
                        "before", fact.value(),
                        "value", typed.value().strip(),
                        "reason", typed.reason().strip()));
        return Optional.empty();
    }

    /** {@code Số hội viên} is {@code so-hoi-vien}. */
    static String key(String name) {
        var key = Plain.text(name).replace(' ', '-');
        return key.length() <= 60 ? key : key.substring(0, 60);
    }

    private boolean append(UUID id, int after, Typed typed, @Nullable String reason, Me me) {
        var value = typed.value()
                .replaceAll("[{}|\\n\\r]", " ")
                .replaceAll(" {2,}", " ")
                .strip();
        return facts.add(id, after, value, typed.source().strip(), typed.validUntil(), reason, clock.instant(), me);
    }

    private static Optional<TopicRefusal> lacking(Typed typed) {
        if (typed.value().isBlank()) return Optional.of(TopicRefusal.NO_VALUE);
        if (typed.source().isBlank()) return Optional.of(TopicRefusal.NO_SOURCE);
        return Optional.empty();
    }

    private void record(CampaignId campaign, Me me, String act, Map<String, String> details) {
        audit.append(me, act, "campaign:" + campaign.value(), campaign.value(), me.unit(), details);
    }
}
