package loa.evidence.figure.web;

import loa.evidence.Indicator;
import loa.evidence.figure.Figure;
import loa.evidence.figure.FigureFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** Where figures lead. */
record FigureAddress(String campaign, FigureFilter filter) {

    /** Where the proof of a figure is. */
    static String proof(Figure figure) {
        return "/tasks/" + figure.task().value() + "#sheet-"
                + figure.submission().value();
    }

    String table() {
        return address("/figures");
    }

    String workbook() {
        return address("/figures.xlsx");
    }

    String of(Indicator indicator) {
        return new FigureAddress(campaign, new FigureFilter(filter.unit(), filter.clause(), filter.phase(), null))
                .address("/figures/" + indicator);
    }

    private String address(String path) {
        var address = UriComponentsBuilder.fromPath(campaign + path);
        if (filter.unit() != null) address.queryParam("unit", filter.unit());
        if (filter.clause() != null) address.queryParam("clause", filter.clause());
        if (filter.phase() != null) address.queryParam("phase", filter.phase());
        if (filter.by() != null) address.queryParam("by", filter.by());
        return address.encode().build().toUriString();
    }
}
