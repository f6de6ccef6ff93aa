/** Pages of translations: what is to be translated, the bench of one translation, the glossary. */
@NullMarked
package loa.translation.web;

import org.jspecify.annotations.NullMarked;
