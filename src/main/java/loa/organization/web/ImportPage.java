package loa.organization.web;

import loa.organization.intake.IntakeKind;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** Where a list is uploaded. */
public record ImportPage(IntakeKind kind, @Nullable String error) implements View {

    public String key(String part) {
        return "organization.import." + kind.path() + "." + part;
    }
}
