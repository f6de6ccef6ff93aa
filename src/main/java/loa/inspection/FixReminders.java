package loa.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import loa.notification.Notice;
import loa.notification.NoticeKind;
import loa.notification.NotificationDesk;
import loa.notification.Recipients;
import loa.notification.Way;
import loa.organization.Power;
import loa.platform.job.RecurringJob;
import loa.platform.view.Days;
import loa.work.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds units each morning of what has to be mended by the next day, and once when the day is past. */
@Configuration
class FixReminders {

    private final Findings findings;
    private final NotificationDesk desk;
    private final Clock clock;

    FixReminders(Findings findings, NotificationDesk desk, Clock clock) {
        this.findings = findings;
        this.desk = desk;
        this.clock = clock;
    }

    @Bean
    RecurringJob remindOfFixes() {
        return new RecurringJob("inspection.fix", "0 30 7 * * *", clock.getZone(), this::run);
    }

    @Bean
    static NoticeKind roundKind() {
        return new NoticeKind(RoundDesk.KIND, "inspection.kind.round", 60, Set.of(Way.EMAIL, Way.PUSH));
    }

    @Bean
    static NoticeKind findingKind() {
        return new NoticeKind(FindingDesk.KIND, "inspection.kind.finding", 62, Set.of(Way.EMAIL, Way.PUSH));
    }

    @Bean
    static CampaignTab inspectionsTab() {
        return new CampaignTab("/inspections", "inspection.tab", 47);
    }

    void run() {
        var today = LocalDate.now(clock);
        for (var finding : findings.dueBy(today.plusDays(1))) {
            var late = finding.isLate(today);
            var fixBy = String.valueOf(finding.fixBy());
            desk.tell(
                    Recipients.whoever(Power.DO_TASK, finding.campaign().value(), finding.unit()),
                    Notice.of(
                            FindingDesk.KIND,
                            "fix:" + finding.id().value() + ":" + fixBy + (late ? ":late" : ":near"),
                            finding.path(),
                            late ? "inspection.told.fixLate" : "inspection.told.fixNear",
                            finding.item(),
                            finding.fixBy() == null ? "" : Days.full(finding.fixBy())));
        }
    }
}
