/** Plans: source documents, what the compiler read in them, and its review by a person (kế hoạch). */
@NullMarked
@ApplicationModule(
        displayName = "Kế hoạch",
        allowedDependencies = {"platform", "audit", "document", "organization", "search"})
package loa.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
