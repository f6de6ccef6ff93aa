package loa.approval.telling;

import java.time.Clock;
import java.time.LocalDate;
import loa.approval.docket.Docket;
import loa.platform.job.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds each morning of approvals that are owed for what went out in urgency: by the next day, and once the day is past. */
@Configuration
class DebtReminders {

    private final Docket docket;
    private final Tellings tellings;
    private final Clock clock;

    DebtReminders(Docket docket, Tellings tellings, Clock clock) {
        this.docket = docket;
        this.tellings = tellings;
        this.clock = clock;
    }

    @Bean
    RecurringJob remindOfDebts() {
        return new RecurringJob("approval.debt", "0 40 7 * * *", clock.getZone(), this::run);
    }

    void run() {
        var today = LocalDate.now(clock);
        for (var item : docket.owedBy(today.plusDays(1))) tellings.remind(item, item.late(today));
    }
}
