package loa.notification;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people in the application that their mail does not reach them. */
@Component
class Returned {

    private static final String KIND = "notification.own";

    private final NotificationDesk desk;

    Returned(NotificationDesk desk) {
        this.desk = desk;
    }

    @Bean
    static NoticeKind ownMatters() {
        return new NoticeKind(KIND, "notification.kind.own", 90, Set.of(Way.PUSH));
    }

    @EventListener
    void tell(AddressRefused refused) {
        desk.tell(
                Recipients.of(refused.person()),
                Notice.of(
                                KIND,
                                "refused:" + refused.email(),
                                "/notifications/settings",
                                "notification.told.refused",
                                refused.email())
                        .quoting(refused.why()));
    }
}
