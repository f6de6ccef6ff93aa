package loa.plan.compiler.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a table of facts: a row a line, a tab between cells, a merged cell in each of its rows. */
final class TableRows {

    private static final int MAX_COLUMNS = 64;

    private TableRows() {}

    static List<String> print(Block.Table table) {
        int columns = Math.min(table.columns(), MAX_COLUMNS);
        var lines = new ArrayList<String>();
        var above = new String[columns];
        for (var row : table.rows()) {
            var texts = texts(row, above, columns);
            if (List.of(texts).stream().anyMatch(text -> !text.isBlank())) lines.add(String.join("\t", texts));
            above = texts;
        }
        return lines;
    }

    private static String[] texts(List<Block.Cell> row, String[] above, int columns) {
        var texts = new String[columns];
        int column = 0;
        for (var cell : row) {
            for (int i = 0; i < cell.columns() && column < columns; i++, column++) {
                if (cell.continued()) texts[column] = above[column];
                else texts[column] = i == 0 ? oneLine(cell) : "";
            }
        }
        for (int i = 0; i < columns; i++) {
            if (texts[i] == null) texts[i] = "";
        }
        return texts;
    }

    static String oneLine(Block.Cell cell) {
        return cell.content().stream()
                .map(TableRows::oneLine)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String oneLine(Block block) {
        return switch (block) {
            case Block.Paragraph(String text, boolean _) -> text.strip().replaceAll("\\s+", " ");
            case Block.Table nested ->
                nested.rows().stream()
                        .flatMap(List::stream)
                        .map(TableRows::oneLine)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
        };
    }
}
