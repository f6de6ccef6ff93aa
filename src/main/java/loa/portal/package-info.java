/** What everybody may see without signing in: what runs here, its dates and phases (cổng thông tin). */
@NullMarked
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"platform", "organization", "work"})
package loa.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
