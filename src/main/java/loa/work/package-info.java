/** Campaigns at work: tasks fanned out from the plan's duties, their deadlines and life cycle, decisions still open (nhiệm vụ). */
@NullMarked
@ApplicationModule(
        displayName = "Work",
        allowedDependencies = {
            "platform",
            "audit",
            "organization",
            "organization :: decree",
            "notification",
            "plan",
            "search",
            "plan :: compiler",
            "plan :: time"
        })
package loa.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
