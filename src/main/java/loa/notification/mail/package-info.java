/** Mail: letters as HTML and text, handed to the office's own mail server. */
@NullMarked
package loa.notification.mail;

import org.jspecify.annotations.NullMarked;
