/** Search over everything a person may see: what can be found is offered by the modules that keep it (tìm kiếm). */
@NullMarked
@ApplicationModule(
        displayName = "Tìm kiếm",
        allowedDependencies = {"platform", "organization", "organization :: directory"})
package loa.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
