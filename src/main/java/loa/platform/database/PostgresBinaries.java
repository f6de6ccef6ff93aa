package loa.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come with the application, unpacked once a version. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Folder with {@code postgres} and {@code initdb} below the home folder. */
    static Path unpackedIn(Path home) throws IOException {
        var archive = "postgres-" + system() + "-" + machine() + ".txz";
        var source = PostgresBinaries.class.getResource("/" + archive);
        if (source == null) {
            throw new IllegalStateException("no PostgreSQL is bundled for this machine (" + archive
                    + "); set LOA_DATABASE_URL to a PostgreSQL 15 or newer");
        }
        var connection = source.openConnection();
        var folder = home.resolve("postgres-" + connection.getContentLengthLong());
        if (Files.exists(folder.resolve("complete"))) return folder.resolve("bin");
        try (var in = new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(connection.getInputStream(), 1 << 16)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) throw new IOException("entry outside its folder: " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.deleteIfExists(target);
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                    if ((entry.getMode() & 0100) != 0) target.toFile().setExecutable(true, false);
                }
            }
        }
        Files.createFile(folder.resolve("complete"));
        return folder.resolve("bin");
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        return name.contains("win") ? "windows" : name.contains("mac") ? "darwin" : "linux";
    }

    private static String machine() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64" -> "arm_64";
            default -> "x86_64";
        };
    }
}
