/** What is written, photographed and recorded for a campaign: items, their editions, topics, facts and gaps (tin, bài). */
@NullMarked
@ApplicationModule(
        displayName = "Nội dung",
        allowedDependencies = {
            "platform",
            "audit",
            "organization",
            "organization :: decree",
            "media",
            "media :: consent",
            "notification",
            "plan",
            "plan :: compiler",
            "plan :: change",
            "plan :: finding",
            "plan :: text",
            "work",
            "approval",
            "search"
        })
package loa.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
