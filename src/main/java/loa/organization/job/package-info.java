/** The background jobs, for who administers Loa (việc chạy nền). */
@NullMarked
package loa.organization.job;

import org.jspecify.annotations.NullMarked;
