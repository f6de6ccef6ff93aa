/** Sign-off of one exact version of anything, by the bodies that the plan names (duyệt). */
@NullMarked
@ApplicationModule(
        displayName = "Duyệt",
        allowedDependencies = {
            "platform",
            "audit",
            "organization",
            "organization :: decree",
            "organization :: account",
            "media",
            "media :: consent",
            "media :: sound",
            "document",
            "notification",
            "plan",
            "plan :: compiler",
            "plan :: change",
            "work",
            "search"
        })
package loa.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
