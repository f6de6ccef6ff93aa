/** Web push: notices on phones by way of the push servers of the browsers' makers (RFC 8030, 8291, 8292). */
@NullMarked
package loa.notification.push;

import org.jspecify.annotations.NullMarked;
