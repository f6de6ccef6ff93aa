/** Meetings as a channel: conferences, branch and village meetings at which topics of the plan are told (cuộc họp, sinh hoạt). */
@NullMarked
@ApplicationModule(
        displayName = "Cuộc họp",
        allowedDependencies = {
            "platform",
            "audit",
            "organization",
            "organization :: decree",
            "media",
            "document",
            "plan :: compiler",
            "work",
            "search",
            "evidence",
            "evidence :: paper"
        })
package loa.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
