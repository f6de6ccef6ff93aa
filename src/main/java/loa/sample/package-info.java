/** The demonstration: an invented district with its people and a campaign in every state, or the plan a person hands over. */
@NullMarked
@ApplicationModule(
        displayName = "Sample",
        allowedDependencies = {
            "platform",
            "approval",
            "approval :: dossier",
            "approval :: remark",
            "approval :: rule",
            "organization",
            "organization :: account",
            "organization :: decree",
            "plan",
            "plan :: compiler",
            "work",
            "work :: chase",
            "work :: link",
            "work :: share",
            "inspection",
            "media",
            "media :: consent",
            "media :: library",
            "evidence",
            "translation",
            "translation :: listener",
            "content",
            "content :: topic",
            "content :: writing",
            "content :: release",
            "content :: assignment",
            "content :: correction",
            "evidence :: paper",
            "field",
            "meeting",
            "congress",
            "congress :: programme",
            "congress :: rehearsal",
            "congress :: equipment"
        })
package loa.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
