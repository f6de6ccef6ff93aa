/** Work away from the network: what phones and packs bring is taken once, and nothing of it is lost (hiện trường). */
@NullMarked
@ApplicationModule(
        displayName = "Hiện trường",
        allowedDependencies = {
            "platform",
            "audit",
            "organization",
            "media",
            "media :: consent",
            "media :: part",
            "plan :: compiler",
            "work",
            "work :: carried",
            "evidence",
            "approval",
            "content",
            "content :: release",
            "display"
        })
package loa.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
