package loa.platform.sheet;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Tables as files that the browser saves. */
public final class Downloads {

    private Downloads() {}

    public static ResponseEntity<byte[]> workbook(String name, Sheet sheet) {
        return workbook(name, sheet.xlsx());
    }

    public static ResponseEntity<byte[]> workbook(String name, byte[] workbook) {
        return file(name + ".xlsx", Sheet.XLSX, workbook);
    }

    public static ResponseEntity<byte[]> csv(String name, Sheet sheet) {
        return file(name + ".csv", "text/csv;charset=UTF-8", sheet.csv());
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
