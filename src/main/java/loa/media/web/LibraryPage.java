package loa.media.web;

import static loa.platform.view.Words.msg;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.media.library.Library;
import loa.media.library.LibrarySearch;
import loa.organization.UnitId;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The files somebody may see. */
public record LibraryPage(
        LibrarySearch search,
        Library.Shelf shelf,
        Map<UUID, String> campaigns,
        Map<UnitId, String> units,
        boolean mayBring)
        implements View {

    /** What stands under a file: its caption, or the name it came with. */
    public String said(Library.Found file) {
        return file.caption().isEmpty() ? file.name() : file.caption();
    }

    public String owner(Library.Found file) {
        return units.getOrDefault(file.owner(), "");
    }

    public String count() {
        return shelf.total() < Library.MOST_COUNTED
                ? msg("media.library.count", shelf.total())
                : msg("media.library.many", Library.MOST_COUNTED);
    }

    public @Nullable String page(int other) {
        if (other < 1 || other > shelf.pages()) return null;
        return UriComponentsBuilder.fromPath("/media")
                .queryParamIfPresent("q", Optional.ofNullable(search.q()))
                .queryParamIfPresent("campaign", Optional.ofNullable(search.campaign()))
                .queryParamIfPresent("sort", Optional.ofNullable(search.sort()))
                .queryParamIfPresent("want", Optional.ofNullable(search.want()))
                .queryParamIfPresent("from", Optional.ofNullable(search.from()))
                .queryParamIfPresent("until", Optional.ofNullable(search.until()))
                .queryParam("page", other)
                .encode()
                .build()
                .toUriString();
    }
}
