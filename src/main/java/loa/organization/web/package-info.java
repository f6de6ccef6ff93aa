/** The pages of units, people, sign-in and imports. */
@NullMarked
package loa.organization.web;

import org.jspecify.annotations.NullMarked;
