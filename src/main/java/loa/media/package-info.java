/** Files people hand over: taken by what they are, stored once by their hash, photos shown upright and bare (tư liệu). */
@NullMarked
@ApplicationModule(
        displayName = "Tư liệu",
        allowedDependencies = {"platform", "audit", "organization", "search"})
package loa.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
