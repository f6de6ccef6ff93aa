/**
 * Texts in the languages of the area: sentence by sentence, written or spoken, checked by a second speaker; only what changed is
 * asked for again (biên dịch).
 */
@NullMarked
@ApplicationModule(
        displayName = "Biên dịch",
        allowedDependencies = {
            "platform",
            "audit",
            "organization",
            "organization :: decree",
            "media",
            "media :: consent",
            "media :: sound",
            "work",
            "document :: script",
            "search",
            "field :: pack",
            "notification",
            "approval",
            "approval :: rule",
            "content",
            "content :: language",
            "content :: release"
        })
package loa.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
