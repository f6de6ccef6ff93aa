package loa.organization.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** The form to register a person, with what was typed. */
public record PersonNewPage(
        String name,
        String unit,
        String post,
        List<String> units,
        @Nullable String error) implements View {}
