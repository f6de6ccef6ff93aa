/** Pages of the content: lists, items, the editor, topics and what is covered. */
@NullMarked
package loa.content.web;

import org.jspecify.annotations.NullMarked;
