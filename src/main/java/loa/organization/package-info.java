/** Units as a tree valid in time, people with their posts, sign-in, and who may do what (tổ chức, nhân sự). */
@NullMarked
@ApplicationModule(
        displayName = "Tổ chức",
        allowedDependencies = {"platform", "audit"})
package loa.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
