/** What is common to all pages over HTTP: security headers, errors, assets, preferences. */
@NullMarked
package loa.platform.web;

import org.jspecify.annotations.NullMarked;
