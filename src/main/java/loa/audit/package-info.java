/** The record of every act: appended in the transaction of the act, chained by hashes, never changed (nhật ký). */
@NullMarked
@ApplicationModule(displayName = "Nhật ký", allowedDependencies = "platform")
package loa.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
