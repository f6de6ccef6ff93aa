package loa.translation.listener;

import java.util.Set;
import loa.notification.Notice;
import loa.notification.NoticeKind;
import loa.notification.NotificationDesk;
import loa.notification.Recipients;
import loa.notification.Way;
import loa.organization.Power;
import loa.translation.Translation;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Tells the unit that translates what a listener answered. */
@Component
class HeardNotice {

    private static final String KIND = "translation.heard";

    private final NotificationDesk desk;

    HeardNotice(NotificationDesk desk) {
        this.desk = desk;
    }

    @Bean
    static NoticeKind heardNotice() {
        return new NoticeKind(KIND, "translation.kind.heard", 42, Set.of(Way.PUSH));
    }

    void tell(Translation translation, Invitation invitation, Said said) {
        desk.tell(
                Recipients.whoever(Power.DO_TASK, translation.campaign().value(), translation.unit()),
                Notice.of(
                        KIND,
                        "translation.heard:" + invitation.id(),
                        translation.id().path(),
                        said.understood() ? "translation.notify.understood" : "translation.notify.notUnderstood",
                        invitation.listener(),
                        translation.title()));
    }
}
