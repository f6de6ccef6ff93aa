/** The ledger of proof: handed in for a task, checked by other eyes, appended and never changed (minh chứng). */
@NullMarked
@ApplicationModule(
        displayName = "Minh chứng",
        allowedDependencies = {
            "platform",
            "audit",
            "organization",
            "media",
            "media :: consent",
            "plan :: compiler",
            "work",
            "search"
        })
package loa.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
