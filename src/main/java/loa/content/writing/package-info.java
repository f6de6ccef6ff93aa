/** The editor's workbench: markup, drafts that are never lost, who has the editor open, and merging of two hands. */
@NullMarked
@NamedInterface("writing")
package loa.content.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
