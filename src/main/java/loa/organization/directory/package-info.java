/** The directory of units through time: pure trees and names, and the one class that keeps them in tables. */
@NullMarked
@NamedInterface("directory")
package loa.organization.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
