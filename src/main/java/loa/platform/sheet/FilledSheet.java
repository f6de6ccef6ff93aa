package loa.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loa.platform.view.Days;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet that somebody filled in: the first of the workbook, its columns found by their heads in any order.
 *
 * @param rows the rows that are not empty
 */
public record FilledSheet(List<Line> rows) {

    /**
     * One row.
     *
     * @param number as Excel counts it
     * @param cells by key of their column
     */
    public record Line(int number, Map<String, Filled> cells) {

        public String text(String column) {
            return Optional.ofNullable(cells.get(column)).map(Filled::text).orElse("");
        }

        /** Where the text stands, as {@code C7}. */
        public String at(String column) {
            return Optional.ofNullable(cells.get(column)).map(Filled::at).orElse(Integer.toString(number));
        }
    }

    public record Filled(String text, String at) {}

    /** Why a file is not read: a message below {@code platform.sheet}. */
    public enum Why {
        NOT_A_WORKBOOK,
        TOO_LARGE,
        TOO_MANY_ROWS,
        HEADS_MISSING,
        EMPTY
    }

    /** A file that is not read. */
    public static final class Unreadable extends Exception {

        private final Why why;
        private final String missing;

        Unreadable(Why why, String missing) {
            super(why + " " + missing);
            this.why = why;
            this.missing = missing;
        }

        public Why why() {
            return why;
        }

        /** The heads that are missing. */
        public String missing() {
            return missing;
        }
    }

    private static final int LARGEST = 5 * 1024 * 1024;
    /** Some 25 000 full rows; read, they take twenty times as much memory. */
    private static final int LARGEST_UNPACKED = 8 * 1024 * 1024;

    private static final int HEADS_WITHIN = 10;

    public FilledSheet {
        rows = List.copyOf(rows);
    }

    /** Reads the sheet; columns that are not known are left aside. */
    public static FilledSheet read(InputStream in, Columns columns, int mostRows) throws IOException, Unreadable {
        var file = in.readNBytes(LARGEST + 1);
        if (file.length > LARGEST) throw new Unreadable(Why.TOO_LARGE, "");
        guard(file);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return read(book.getSheetAt(0), columns, mostRows);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Why.NOT_A_WORKBOOK, "");
        }
    }

    private static FilledSheet read(XSSFSheet sheet, Columns columns, int mostRows) throws Unreadable {
        var format = new DataFormatter();
        format.setUseCachedValuesForFormulaCells(true);
        Map<Integer, String> best = Map.of();
        for (var row : sheet) {
            if (row.getRowNum() > HEADS_WITHIN) break;
            var texts = new HashMap<Integer, String>();
            for (var cell : row) texts.put(cell.getColumnIndex(), format.formatCellValue(cell));
            var found = columns.in(texts);
            if (columns.missing(found).isEmpty()) return rows(sheet, row.getRowNum(), found, format, mostRows);
            if (found.size() > best.size()) best = found;
        }
        throw new Unreadable(Why.HEADS_MISSING, String.join(", ", columns.missing(best)));
    }

    private static FilledSheet rows(
            XSSFSheet sheet, int heads, Map<Integer, String> columns, DataFormatter format, int mostRows)
            throws Unreadable {
        var rows = new ArrayList<Line>();
        for (int number = heads + 1; number <= sheet.getLastRowNum(); number++) {
            var row = sheet.getRow(number);
            if (row == null) continue;
            var cells = new HashMap<String, Filled>();
            columns.forEach((place, name) -> {
                var cell = row.getCell(place, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                cells.put(name, new Filled(text(cell, format), cell.getAddress().formatAsString()));
            });
            if (cells.values().stream().anyMatch(cell -> !cell.text.isEmpty())) rows.add(new Line(number + 1, cells));
            if (rows.size() > mostRows) throw new Unreadable(Why.TOO_MANY_ROWS, Integer.toString(mostRows));
        }
        if (rows.isEmpty()) throw new Unreadable(Why.EMPTY, "");
        return new FilledSheet(rows);
    }

    /** As shown, but a day always as day, month and year. */
    private static String text(Cell cell, DataFormatter format) {
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return Days.full(cell.getLocalDateTimeCellValue().toLocalDate());
        }
        return Normalizer.normalize(format.formatCellValue(cell).strip(), Normalizer.Form.NFC);
    }

    /** It must be a workbook by its content, and not unpack to more than a sheet of that many rows can hold. */
    private static void guard(byte[] file) throws Unreadable {
        var isWorkbook = false;
        var unpacked = 0;
        var buffer = new byte[8192];
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.getName().equals("xl/workbook.xml")) isWorkbook = true;
                var in = zip.getInputStream(entry);
                for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) throw new Unreadable(Why.TOO_LARGE, "");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(Why.NOT_A_WORKBOOK, "");
        }
        if (!isWorkbook) throw new Unreadable(Why.NOT_A_WORKBOOK, "");
    }
}
