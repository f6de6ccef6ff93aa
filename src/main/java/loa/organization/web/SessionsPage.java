package loa.organization.web;

import java.util.List;
import java.util.UUID;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** Where one's account is open. */
public record SessionsPage(List<Row> sessions) implements View {

    public record Row(UUID handle, String device, @Nullable String address, String since, String used, boolean here) {}
}
