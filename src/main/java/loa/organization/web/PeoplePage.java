package loa.organization.web;

import java.util.List;
import java.util.Optional;
import loa.organization.Roll;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The people somebody administers. */
public record PeoplePage(
        Roll.Search search, String unit, List<Row> rows, long total, int page, int pages, List<String> units)
        implements View {

    /** One person: posts and roles in words. */
    public record Row(
            String id,
            String name,
            List<String> posts,
            List<String> roles,
            @Nullable String userName,
            String account,
            String accountKind) {}

    public boolean isFiltered() {
        return search.q() != null || search.role() != null || search.account() != null || !unit.isBlank();
    }

    public @Nullable String page(int other) {
        return other < 1 || other > pages ? null : address("/people", Integer.toString(other));
    }

    public String export() {
        return address("/people/export", "1");
    }

    private String address(String path, String page) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("q", Optional.ofNullable(search.q()))
                .queryParamIfPresent("unit", Optional.of(unit).filter(text -> !text.isBlank()))
                .queryParamIfPresent("role", Optional.ofNullable(search.role()))
                .queryParamIfPresent("account", Optional.ofNullable(search.account()))
                .queryParam("page", page)
                .encode()
                .build()
                .toUriString();
    }
}
