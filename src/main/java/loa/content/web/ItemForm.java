package loa.content.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What one says of an item besides its words.
 *
 * @param started whether the item is there already: then its genre and desk stand
 * @param refusal what was wrong with the last try
 */
public record ItemForm(
        String action,
        boolean started,
        @Nullable String refusal,
        String title,
        List<Choice> genres,
        List<Choice> units,
        List<Choice> topics,
        List<Choice> tasks,
        List<Choice> phases,
        List<Choice> channels,
        List<Choice> languages,
        List<Choice> communes,
        String dueOn,
        String slot,
        String back)
        implements View {}
