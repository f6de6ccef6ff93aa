package loa.audit.web;

import java.util.List;
import java.util.Optional;
import loa.audit.Search;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The log: what was done, by whom, for which unit, when. */
public record AuditPage(
        Search search,
        List<Row> rows,
        long total,
        int page,
        int pages,
        List<Option> acts,
        List<Option> units,
        @Nullable Check check)
        implements View {

    /** One act in words. */
    public record Row(
            long sequence,
            String at,
            String sentence,
            @Nullable String page,
            @Nullable String person,
            @Nullable String post,
            @Nullable String unit) {}

    public record Option(String value, String words) {}

    /** What a walk along the chain found. */
    public record Check(boolean whole, String words) {}

    public boolean isFiltered() {
        return !search.equals(Search.EVERYTHING);
    }

    /** The address of another page of the same search. */
    public @Nullable String page(int other) {
        return other < 1 || other > pages ? null : address("/audit", "page", Integer.toString(other));
    }

    public String export(String format) {
        return address("/audit/export", "format", format);
    }

    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String address(String path, String name, String value) {
        var address = UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("q", Optional.ofNullable(search.q()))
                .queryParamIfPresent("act", Optional.ofNullable(search.act()))
                .queryParamIfPresent("unit", Optional.ofNullable(search.unit()))
                .queryParamIfPresent("person", Optional.ofNullable(search.person()))
                .queryParamIfPresent("from", Optional.ofNullable(search.from()))
                .queryParamIfPresent("until", Optional.ofNullable(search.until()))
                .queryParam(name, value);
        return address.encode().build().toUriString();
    }
}
