package loa.content.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import loa.content.topic.Dimension;
import loa.content.web.CoveragePage.Cell;
import loa.content.web.CoveragePage.Head;
import loa.content.web.CoveragePage.Line;
import loa.platform.Me;
import loa.platform.sheet.Downloads;
import loa.platform.sheet.Sheet;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is covered and what is not, from any two sides. */
@Controller
class CoverageController {

    private final CampaignFrames frames;
    private final CoverageTables tables;

    CoverageController(CampaignFrames frames, CoverageTables tables) {
        this.frames = frames;
        this.tables = tables;
    }

    @GetMapping("/campaigns/{id}/coverage")
    CoveragePage page(@PathVariable UUID id, @RequestParam Map<String, String> asked, Me me) {
        var frame = frames.of(new CampaignId(id), "/coverage", me);
        var table = tables.of(frame, asked, me);
        var view = CoverageView.of(asked);
        var shown = view.shown(table.lines());
        return new CoveragePage(
                frame,
                table.choices(table.rows()),
                table.choices(table.columns()),
                table.filters(),
                table.heads(),
                view.paged(shown),
                view,
                shown.size(),
                table.lines().size(),
                table.lines().stream().mapToInt(Line::gaps).sum(),
                table.lines().stream().mapToInt(Line::places).sum(),
                table.heads().size() > CoveragePage.FEW);
    }

    /** All rows that the reader asked for, however many pages they are on screen. */
    @GetMapping("/campaigns/{id}/coverage.xlsx")
    ResponseEntity<byte[]> table(@PathVariable UUID id, @RequestParam Map<String, String> asked, Me me) {
        var frame = frames.of(new CampaignId(id), "/coverage", me);
        var table = tables.of(frame, asked, me);
        var heads = Stream.of(
                        Stream.of(said(table.rows())),
                        table.heads().stream().map(Head::words),
                        Stream.of(msg("content.coverage.gaps")))
                .flatMap(each -> each)
                .toList();
        var rows = new ArrayList<List<String>>();
        for (var line : CoverageView.of(asked).shown(table.lines())) {
            var row = new ArrayList<String>();
            row.add(line.words());
            for (var cell : line.cells()) row.add(said(cell));
            row.add(String.valueOf(line.gaps()));
            rows.add(row);
        }
        return Downloads.workbook("do-phu", new Sheet(msg("content.coverage.title"), heads, rows));
    }

    private static String said(Dimension side) {
        return msg("content.coverage.side." + side);
    }

    private static String said(Cell cell) {
        return switch (cell.kind()) {
            case "gap" -> msg("content.coverage.cell.gap");
            case "none" -> "–";
            default -> cell.said();
        };
    }
}
