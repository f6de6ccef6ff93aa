package loa.content.web;

import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * Begins an item, or files one elsewhere.
 *
 * @param item title of the item that is filed elsewhere
 */
public record NewItemPage(CampaignFrame frame, @Nullable String item, ItemForm form) implements View {}
