package loa.work.recipient;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loa.audit.AuditLog;
import loa.notification.Notice;
import loa.notification.NotificationDesk;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.Campaign;
import loa.work.CampaignId;
import loa.work.TaskRights;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where units say that they take on what the plan gives them, or ask back, and the issuer replies. */
@Component
class RecipientDesk {

    private static final int LONGEST = 2000;

    /** Why not. */
    enum Objection {
        WORDS_MISSING,
        NOTHING_ASKED;

        String key() {
            return "work.recipient." + this;
        }
    }

    private final Recipients recipients;
    private final TaskRights rights;
    private final NotificationDesk desk;
    private final AuditLog audit;
    private final Clock clock;

    RecipientDesk(Recipients recipients, TaskRights rights, NotificationDesk desk, AuditLog audit, Clock clock) {
        this.recipients = recipients;
        this.rights = rights;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who works at a unit has seen what it got. */
    @Transactional
    void look(CampaignId campaign, List<Reception> receptions, Me me) {
        var mine = receptions.stream()
                .filter(reception -> reception.seenAt() == null && isOf(reception.unit(), me))
                .map(Reception::unit)
                .toList();
        if (!mine.isEmpty()) recipients.seen(campaign, mine, me, clock.instant());
    }

    boolean isOf(UnitId unit, Me me) {
        return me.unit().equals(unit.value());
    }

    @Transactional
    Optional<Objection> accept(Campaign campaign, UnitId unit, Me me) {
        require(campaign.id(), unit, me);
        recipients.answer(campaign.id(), unit, "ACCEPTED", null, me, clock.instant());
        note("accepted", campaign, unit, me);
        return Optional.empty();
    }

    @Transactional
    Optional<Objection> ask(Campaign campaign, UnitId unit, String words, Me me) {
        require(campaign.id(), unit, me);
        if (words.isBlank()) return Optional.of(Objection.WORDS_MISSING);
        var said = shortened(words);
        recipients.answer(campaign.id(), unit, "ASKED", said, me, clock.instant());
        note("asked", campaign, unit, me);
        desk.tell(
                loa.notification.Recipients.whoever(
                        Power.RUN_CAMPAIGN, campaign.id().value(), campaign.issuer()),
                notice("asked", campaign, unit, me.unitName(), me).quoting(said));
        return Optional.empty();
    }

    @Transactional
    Optional<Objection> reply(Campaign campaign, UnitId unit, String words, Me me) {
        if (!rights.runs(campaign.id(), me))
            throw new AccessDeniedException("campaign " + campaign.id().value());
        if (words.isBlank()) return Optional.of(Objection.WORDS_MISSING);
        var said = shortened(words);
        if (!recipients.reply(campaign.id(), unit, said, me, clock.instant()))
            return Optional.of(Objection.NOTHING_ASKED);
        note("replied", campaign, unit, me);
        desk.tell(
                loa.notification.Recipients.whoever(Power.DO_TASK, campaign.id().value(), unit),
                notice("replied", campaign, unit, me.name(), me).quoting(said));
        return Optional.empty();
    }

    private void require(CampaignId campaign, UnitId unit, Me me) {
        var got = recipients.receptions(campaign).stream()
                .map(Reception::unit)
                .collect(java.util.stream.Collectors.toSet());
        if (!got.containsAll(Set.of(unit)) || !isOf(unit, me)) throw new AccessDeniedException("recipient " + unit);
    }

    private Notice notice(String what, Campaign campaign, UnitId unit, String who, Me me) {
        return Notice.of(
                        Distribution.KIND,
                        "recipient:" + what + ":" + campaign.id().value() + ":" + unit + ":" + clock.instant(),
                        campaign.path() + RecipientsController.PATH,
                        "work.tell.recipient." + what,
                        who,
                        campaign.eventName())
                .by(me);
    }

    private void note(String what, Campaign campaign, UnitId unit, Me me) {
        audit.append(
                me,
                "work.recipient." + what,
                "campaign:" + campaign.id().value(),
                campaign.id().value(),
                unit.value(),
                Map.of("title", campaign.title()));
    }

    private static String shortened(String words) {
        var said = words.strip();
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }
}
