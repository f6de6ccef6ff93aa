package loa.work.recipient;

import java.util.Set;
import loa.notification.NoticeKind;
import loa.notification.Way;
import loa.work.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the page of the recipients stands, and what kind of notice comes of them. */
@Configuration
class RecipientConfiguration {

    @Bean
    CampaignTab recipientsTab() {
        return new CampaignTab(RecipientsController.PATH, "work.tab.recipients", 48);
    }

    @Bean
    NoticeKind recipientKind() {
        return new NoticeKind(Distribution.KIND, "work.kind.recipient", 35, Set.of(Way.EMAIL, Way.PUSH));
    }
}
