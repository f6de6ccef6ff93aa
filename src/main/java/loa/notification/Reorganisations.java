package loa.notification;

import java.util.Set;
import java.util.stream.Collectors;
import loa.organization.Power;
import loa.organization.decree.DecreeFailed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells administrators, once a day, that a reorganisation could not be carried out on its day. */
@Component
class Reorganisations {

    private static final String KIND = "notification.reorganisation";

    private final NotificationDesk desk;

    Reorganisations(NotificationDesk desk) {
        this.desk = desk;
    }

    @Bean
    static NoticeKind reorganisations() {
        return new NoticeKind(KIND, "notification.kind.reorganisation", 88, Set.of(Way.EMAIL, Way.PUSH));
    }

    @EventListener
    void tell(DecreeFailed failed) {
        var notice = Notice.of(
                        KIND,
                        "decree.failed:" + failed.decree() + ":" + failed.tried(),
                        "/decrees/" + failed.decree(),
                        "notification.told.decreeFailed",
                        failed.number())
                .quoting(failed.why())
                .urgently();
        desk.tell(failed.ended().stream()
                .map(unit -> new NotificationDesk.Telling(Recipients.whoever(Power.ADMINISTER, null, unit), notice))
                .collect(Collectors.toList()));
    }
}
