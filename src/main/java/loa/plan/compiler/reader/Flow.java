package loa.plan.compiler.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import loa.plan.compiler.reader.ReadingNote.Kind;

/** Turns the blocks of a document into the lines a reader would copy from paper. */
final class Flow {

    private static final Pattern MARKER = Pattern.compile(
            "^\\s*(?:[-–+*•]|\\d{1,2}(?:\\.\\d{1,2})*[.)/-]|[IVX]{1,5}[.-]|[a-zđ]\\)|Điều \\d)(?:\\s|\\p{L}).*");
    private static final Pattern ENDED = Pattern.compile(".*[.;:!?/]\\s*");

    private final Notes notes;
    private final List<String> lines = new ArrayList<>();

    private Flow(Notes notes) {
        this.notes = notes;
    }

    static String print(List<Block> blocks, Notes notes) {
        var flow = new Flow(notes);
        flow.addAll(blocks);
        return String.join("\n", flow.lines).strip() + "\n";
    }

    private void addAll(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Block.Paragraph paragraph
                when Columns.opensWith(paragraph.text()) -> i += splitColumns(blocks, i) - 1;
                case Block.Paragraph paragraph -> settled(paragraph).forEach(this::add);
                case Block.Table table -> add(table);
            }
        }
    }

    private int splitColumns(List<Block> blocks, int from) {
        var texts = new ArrayList<String>();
        for (int i = from; i < blocks.size() && blocks.get(i) instanceof Block.Paragraph(String text, boolean _); i++) {
            texts.add(text);
        }
        int length = Columns.length(texts);
        add("");
        Columns.split(texts.subList(0, length).stream().flatMap(String::lines).toList())
                .forEach(this::add);
        add("");
        notes.add(Kind.COLUMNS_SPLIT);
        return length;
    }

    private void add(Block.Table table) {
        add("");
        if (Layout.isLayout(table)) addLayout(table);
        else TableRows.print(table).forEach(this::add);
        add("");
    }

    private void addLayout(Block.Table table) {
        if (table.columns() > 1) notes.add(Kind.COLUMNS_SPLIT);
        for (var row : table.rows()) {
            for (var cell : row) {
                if (!cell.continued()) addAll(cell.content());
                add("");
            }
        }
    }

    /** Adds a line; of empty lines in a row one is kept. */
    private void add(String line) {
        if (!line.isBlank()) lines.add(line);
        else if (!lines.isEmpty() && !lines.getLast().isEmpty()) lines.add("");
    }

    /** A paragraph's lines: soft breaks inside a sentence are undone, those between items kept. */
    private static List<String> settled(Block.Paragraph paragraph) {
        var settled = new ArrayList<String>();
        for (var piece : paragraph.text().split("\n", -1)) {
            var line = piece.strip().replaceAll("[\t ]*\t[\t ]*", " ");
            boolean wraps = !settled.isEmpty()
                    && !paragraph.centred()
                    && !settled.getLast().isEmpty()
                    && !line.isEmpty()
                    && continues(settled.getLast(), line);
            if (wraps) settled.set(settled.size() - 1, settled.getLast() + " " + line);
            else settled.add(line);
        }
        return settled;
    }

    private static boolean continues(String before, String line) {
        if (MARKER.matcher(line).matches()) return false;
        return Character.isLowerCase(line.charAt(0)) || !ENDED.matcher(before).matches() && !isShouted(before);
    }

    private static boolean isShouted(String line) {
        return line.chars().noneMatch(Character::isLowerCase);
    }
}
