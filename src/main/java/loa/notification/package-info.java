/** What people are told: in the application, by mail and on their phones, once each, at hours they chose (thông báo). */
@NullMarked
@ApplicationModule(
        displayName = "Thông báo",
        allowedDependencies = {"platform", "organization", "organization :: decree", "audit"})
package loa.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
