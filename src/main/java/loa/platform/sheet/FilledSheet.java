package loa.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import loa.platform.Plain;
import loa.platform.view.Days;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet that somebody filled in: the first of the workbook, its columns found by their heads in any order.
 *
 * @param rows the rows that are not empty
 */
public record FilledSheet(List<FilledRow> rows) {

    /**
     * One row.
     *
     * @param number as Excel counts it
     * @param cells texts by head
     */
    public record FilledRow(int number, Map<String, Filled> cells) {

        public String text(String head) {
            return Optional.ofNullable(cells.get(head)).map(Filled::text).orElse("");
        }

        /** Where the text stands, as {@code C7}. */
        public String at(String head) {
            return Optional.ofNullable(cells.get(head)).map(Filled::at).orElse("" + number);
        }
    }

    public record Filled(String text, String at) {}

    /** Why a file is not read. */
    public static final class Unreadable extends Exception {

        /** Each a message key below {@code platform.sheet}. */
        public enum Why {
            NOT_A_WORKBOOK,
            TOO_LARGE,
            TOO_MANY_ROWS,
            HEADS_MISSING
        }

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
    private static final long LARGEST_UNPACKED = 50L * 1024 * 1024;
    private static final int MOST_ROWS = 5000;
    private static final int HEADS_WITHIN = 10;

    /** Reads the sheet; marks and case of its heads do not matter, other columns are left aside. */
    public static FilledSheet read(byte[] file, List<String> heads) throws Unreadable {
        if (file.length > LARGEST) throw new Unreadable(Unreadable.Why.TOO_LARGE, "");
        guard(file);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            if (sheet.getLastRowNum() > MOST_ROWS + HEADS_WITHIN)
                throw new Unreadable(Unreadable.Why.TOO_MANY_ROWS, "");
            var format = new DataFormatter();
            format.setUseCachedValuesForFormulaCells(true);
            var best = new HashMap<Integer, String>();
            for (var row : sheet) {
                if (row.getRowNum() > HEADS_WITHIN) break;
                var columns = columns(row, heads, format);
                if (columns.size() == heads.size())
                    return new FilledSheet(rows(sheet, row.getRowNum(), columns, format));
                if (columns.size() > best.size()) best.putAll(columns);
            }
            var missing =
                    heads.stream().filter(head -> !best.containsValue(head)).toList();
            throw new Unreadable(Unreadable.Why.HEADS_MISSING, String.join(", ", missing));
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Unreadable.Why.NOT_A_WORKBOOK, "");
        }
    }

    /** It must be a workbook by its bytes, and not unpack to more than a sheet of that many rows can hold. */
    private static void guard(byte[] file) throws Unreadable {
        var isWorkbook = false;
        var unpacked = 0L;
        var buffer = new byte[8192];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/workbook.xml")) isWorkbook = true;
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) throw new Unreadable(Unreadable.Why.TOO_LARGE, "");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(Unreadable.Why.NOT_A_WORKBOOK, "");
        }
        if (!isWorkbook) throw new Unreadable(Unreadable.Why.NOT_A_WORKBOOK, "");
    }

    private static Map<Integer, String> columns(Row row, List<String> heads, DataFormatter format) {
        var columns = new HashMap<Integer, String>();
        for (var cell : row) {
            var text = Plain.text(format.formatCellValue(cell));
            for (var head : heads) {
                if (Plain.text(head).equals(text) && !columns.containsValue(head)) {
                    columns.put(cell.getColumnIndex(), head);
                }
            }
        }
        return columns;
    }

    private static List<FilledRow> rows(
            org.apache.poi.ss.usermodel.Sheet sheet, int headRow, Map<Integer, String> columns, DataFormatter format) {
        var rows = new ArrayList<FilledRow>();
        for (int number = headRow + 1; number <= sheet.getLastRowNum(); number++) {
            var row = sheet.getRow(number);
            if (row == null) continue;
            var cells = new HashMap<String, Filled>();
            columns.forEach((column, head) -> {
                var cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                cells.put(head, new Filled(text(cell, format), cell.getAddress().formatAsString()));
            });
            if (cells.values().stream().anyMatch(cell -> !cell.text().isEmpty())) {
                rows.add(new FilledRow(number + 1, cells));
            }
        }
        return rows;
    }

    /** As shown, but a day always as day, month and year. */
    private static String text(Cell cell, DataFormatter format) {
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return Days.full(cell.getLocalDateTimeCellValue().toLocalDate());
        }
        return Normalizer.normalize(format.formatCellValue(cell).strip(), Normalizer.Form.NFC);
    }
}
