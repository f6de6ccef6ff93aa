/** The congress and what is prepared for it: the performance programme with its rehearsals, and the equipment (Đại hội). */
@NullMarked
@ApplicationModule(
        displayName = "Đại hội",
        allowedDependencies = {
            "platform",
            "audit",
            "organization",
            "organization :: decree",
            "media",
            "document",
            "notification",
            "plan",
            "plan :: compiler",
            "work",
            "work :: share",
            "approval",
            "approval :: rule",
            "evidence"
        })
package loa.congress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
