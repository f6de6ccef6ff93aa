package loa.platform.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import loa.platform.database.Access;
import loa.platform.database.Migrations;

/** {@code ./loa backup FILE} and {@code ./loa restore FILE}. */
public final class BackupCommand {

    private BackupCommand() {}

    static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            System.err.println("Viết: ./loa backup TỆP.zip hoặc ./loa restore TỆP.zip");
            System.exit(2);
        }
        if (arguments[0].equals("backup") && !Access.possible()) {
            end("Ở " + Access.data() + " chưa có dữ liệu nào. Hãy đặt LOA_DATA tới thư mục dữ liệu của Loa.");
        }
        var archive = Path.of(arguments[1]).toAbsolutePath();
        var files = Access.data().resolve("files").toAbsolutePath();
        try (var access = Access.open();
                var connection = access.database().getConnection();
                var outside = OutsideFiles.of(System.getenv()).orElse(null)) {
            if (arguments[0].equals("backup")) {
                if (Files.exists(archive)) end("Đã có tệp " + archive + "; hãy chọn tên khác để không ghi đè bản cũ.");
                var written = new Backup(connection, files, outside).to(archive);
                System.out.printf(
                        "Đã sao lưu %,d dòng và %,d tệp vào %s (%,d KB).%n",
                        written.rows(), written.files(), archive, Files.size(archive) / 1024);
                if (outside != null) System.out.println("Trong đó có các tệp của kho " + outside.place() + ".");
            } else {
                if (access.running()) end("Loa đang chạy trên thư mục dữ liệu này. Hãy dừng Loa rồi khôi phục.");
                if (!Files.isRegularFile(archive)) end("Không có tệp " + archive + ".");
                if (!Tables.of(connection).isEmpty()) {
                    end("Ở đây đã có dữ liệu. Hãy đặt LOA_DATA tới một thư mục trống rồi khôi phục.");
                }
                if (outside != null && !outside.isEmpty()) {
                    end("Trong kho " + outside.place() + " đã có tệp. Hãy dùng một kho trống rồi khôi phục.");
                }
                Migrations.migrate(access.database());
                var written = new Restore(connection, files, outside).from(archive);
                System.out.printf(
                        "Đã khôi phục %,d dòng và %,d tệp từ %s.%n", written.rows(), written.files(), archive);
            }
        } catch (ZipException e) {
            end("Tệp " + archive + " hỏng hoặc không phải bản sao lưu của Loa; chưa có gì được khôi phục.");
        } catch (Restore.OtherVersion e) {
            end("Bản sao lưu không khớp phiên bản Loa này (" + e.getMessage()
                    + "). Hãy dùng đúng phiên bản đã sao lưu.");
        }
    }

    private static void end(String words) {
        System.err.println(words);
        System.exit(1);
    }
}
