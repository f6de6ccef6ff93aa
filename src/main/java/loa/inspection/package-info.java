/** Rounds of inspection and urging: a checklist taken along, what was found, how it was mended and looked at again (kiểm tra, đôn đốc). */
@NullMarked
@ApplicationModule(
        displayName = "Kiểm tra, đôn đốc",
        allowedDependencies = {
            "platform",
            "audit",
            "organization",
            "organization :: decree",
            "media",
            "media :: consent",
            "document",
            "notification",
            "work",
            "search"
        })
package loa.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
