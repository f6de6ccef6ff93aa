package loa.work.chase;

import java.time.Clock;
import java.util.Set;
import loa.notification.NoticeKind;
import loa.notification.Way;
import loa.plan.time.WorkingDays;
import loa.platform.job.RecurringJob;
import loa.work.CampaignTab;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When tasks are chased, what kinds of notices come of it, and where the page of it stands. */
@Configuration
@EnableConfigurationProperties(ChaseSettings.class)
class ChaseConfiguration {

    @Bean
    Timetable timetable(ChaseSettings settings) {
        return new Timetable(settings, WorkingDays.ofVietnam());
    }

    @Bean
    RecurringJob chase(ChaseRun run, Clock clock) {
        return new RecurringJob("work.chase", "0 */10 * * * *", clock.getZone(), run::run);
    }

    @Bean
    CampaignTab chaseTab() {
        return new CampaignTab(ChaseController.PATH, "work.tab.chase", 45);
    }

    @Bean
    NoticeKind chaseKind() {
        return new NoticeKind(ChaseNotices.KIND, "work.kind.chase", 10, Set.of(Way.EMAIL, Way.PUSH));
    }

    @Bean
    NoticeKind escalationKind() {
        return new NoticeKind(ChaseNotices.ESCALATION, "work.kind.escalation", 20, Set.of(Way.EMAIL, Way.PUSH));
    }

    @Bean
    NoticeKind givenKind() {
        return new NoticeKind(Happenings.GIVEN, "work.kind.given", 30, Set.of(Way.EMAIL, Way.PUSH));
    }

    @Bean
    NoticeKind proofKind() {
        return new NoticeKind(Happenings.PROOF, "work.kind.proof", 40, Set.of(Way.EMAIL, Way.PUSH));
    }

    @Bean
    NoticeKind toCheckKind() {
        return new NoticeKind(Happenings.TO_CHECK, "work.kind.toCheck", 50, Set.of());
    }
}
