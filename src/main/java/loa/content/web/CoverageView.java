package loa.content.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loa.content.web.CoveragePage.Line;
import loa.platform.Plain;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which rows of the matrix a reader wants to see: a province has 99 communes, and what matters is where nothing is yet.
 *
 * @param words part of a row's name
 * @param gaps only rows with a place that has nothing
 * @param whole all rows on one page, as for the printer
 * @param page from 1
 * @param asked everything else that stands in the address
 */
public record CoverageView(String words, boolean gaps, boolean whole, int page, Map<String, String> asked) {

    private static final int ON_A_PAGE = 25;

    static CoverageView of(Map<String, String> asked) {
        var rest = new LinkedHashMap<>(asked);
        var words = rest.getOrDefault("q", "").strip();
        var gaps = "true".equals(rest.get("gaps"));
        var page = rest.getOrDefault("page", "1");
        var whole = "true".equals(rest.get("whole"));
        for (var name : List.of("q", "gaps", "page", "whole")) rest.remove(name);
        return new CoverageView(words, gaps, whole, page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1, rest);
    }

    List<Line> shown(List<Line> lines) {
        var typed = Plain.text(words);
        return lines.stream()
                .filter(line -> !gaps || line.gaps() > 0)
                .filter(line -> typed.isEmpty() || Plain.text(line.words()).contains(typed))
                .toList();
    }

    List<Line> paged(List<Line> shown) {
        if (whole) return shown;
        int from = Math.min((Math.min(page, pages(shown.size())) - 1) * ON_A_PAGE, shown.size());
        return shown.subList(from, Math.min(from + ON_A_PAGE, shown.size()));
    }

    static int pages(int found) {
        return Math.max(1, (found + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    String query(int other) {
        var address = UriComponentsBuilder.newInstance();
        asked.forEach((name, value) -> {
            if (!value.isEmpty()) address.queryParam(name, "{" + name + "}");
        });
        var values = new LinkedHashMap<String, Object>(asked);
        if (!words.isEmpty()) address.queryParam("q", "{q}");
        values.put("q", words);
        if (gaps) address.queryParam("gaps", "true");
        if (other > 1) address.queryParam("page", other);
        var query = address.encode().buildAndExpand(values).toUri().getRawQuery();
        return query == null ? "" : query;
    }
}
