/** What hangs in the streets: slogans in their exact wording, where they are used, and prints proved letter by letter (cổ động trực quan). */
@NullMarked
@ApplicationModule(
        displayName = "Cổ động",
        allowedDependencies = {
            "platform",
            "audit",
            "organization",
            "organization :: decree",
            "plan",
            "plan :: compiler",
            "work",
            "approval",
            "search"
        })
package loa.display;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
