/** The pages on which a reorganisation is drawn up, looked at and put in force. */
@NullMarked
package loa.organization.decree.web;

import org.jspecify.annotations.NullMarked;
