package loa.approval.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.approval.Signatures;
import loa.approval.docket.Item;
import loa.platform.sheet.Sheet;
import loa.platform.view.Days;
import org.springframework.stereotype.Component;

/** Versions on their way as a table to take along: a row a version, with all who signed. */
@Component
class ItemWorkbook {

    private static final List<String> COLUMNS = List.of(
            "kind", "title", "unit", "submitted", "by", "wanted", "state", "waitsFor", "signed", "papers", "sha256");

    private final ItemLines lines;
    private final Signatures signatures;

    ItemWorkbook(ItemLines lines, Signatures signatures) {
        this.lines = lines;
        this.signatures = signatures;
    }

    Sheet of(List<Item> items) {
        var names = lines.names(items);
        var signed = signatures.of(items.stream().map(Item::id).toList());
        var rows = items.stream()
                .map(item -> {
                    var under = signed.getOrDefault(item.id(), List.of()).stream()
                            .filter(each -> !each.undone())
                            .toList();
                    return List.of(
                            msg(item.version().kind().key()),
                            item.version().title(),
                            names.getOrDefault(item.version().owner(), item.submittedByUnit()),
                            lines.ago(item.submittedAt()),
                            item.submittedByName(),
                            item.wantedOn() == null ? "" : Days.full(item.wantedOn()),
                            ItemLines.state(item),
                            Objects.requireNonNullElse(lines.waitsFor(item, names), ""),
                            under.stream()
                                    .map(each -> Stream.of(
                                                    msg("approval.verdict.said." + each.verdict()),
                                                    each.name(),
                                                    Sheets.signedAs(each),
                                                    names.getOrDefault(each.body(), ""),
                                                    lines.ago(each.at()),
                                                    each.words())
                                            .filter(word -> !word.isBlank())
                                            .collect(Collectors.joining(", ")))
                                    .collect(Collectors.joining("\n")),
                            under.stream()
                                    .map(each -> each.paper())
                                    .filter(Objects::nonNull)
                                    .map(paper -> msg(
                                            "approval.paper.signed",
                                            Objects.requireNonNullElse(paper.number(), ""),
                                            Days.full(paper.on()),
                                            paper.enteredByName()))
                                    .collect(Collectors.joining("\n")),
                            item.version().sha256());
                })
                .toList();
        var heads = COLUMNS.stream()
                .map(column -> msg("approval.workbook." + column))
                .toList();
        return new Sheet(msg("approval.workbook.sheet"), heads, rows);
    }
}
