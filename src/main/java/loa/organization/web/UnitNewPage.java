package loa.organization.web;

import java.util.List;
import loa.organization.UnitKind;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** The form to found a unit, with what was typed. */
public record UnitNewPage(
        String name,
        UnitKind kind,
        String parent,
        String from,
        String code,
        List<String> units,
        @Nullable String error,
        @Nullable String parentError)
        implements View {}
