/** Translations as files: XLIFF 2 and TMX for programs of translators, two columns in Word for people. */
@NullMarked
package loa.translation.exchange;

import org.jspecify.annotations.NullMarked;
