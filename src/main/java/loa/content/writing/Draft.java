package loa.content.writing;

import java.time.Instant;
import loa.content.ItemId;

/**
 * What a person has typed and not saved as an edition yet.
 *
 * @param base number of the edition it was written on, 0 for none
 * @param body the text as {@link Markup}
 */
public record Draft(ItemId item, String language, int base, String title, String lead, String body, Instant savedAt) {}
