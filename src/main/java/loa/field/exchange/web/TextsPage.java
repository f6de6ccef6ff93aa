package loa.field.exchange.web;

import java.util.List;
import loa.platform.view.View;

/** The approved texts that a pack brought for a campaign that is run elsewhere. */
public record TextsPage(String title, List<BundlePage.Text> texts) implements View {}
