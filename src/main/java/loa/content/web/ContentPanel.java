package loa.content.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** What was written for a task or a clause; {@code begin} leads whoever writes for it to a new item. */
public record ContentPanel(List<ItemLine> lines, @Nullable String begin) implements View {}
