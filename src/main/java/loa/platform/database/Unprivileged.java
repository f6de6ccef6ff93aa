package loa.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/** The account PostgreSQL runs as: it refuses root, so a root process hands it to an ordinary user of the system. */
record Unprivileged(String name, String uid, String gid) {

    private static final List<String> CANDIDATES = List.of("loa", "postgres", "nobody");

    static boolean weAreRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException noSuchView) {
            return false;
        }
    }

    static Unprivileged find() throws IOException {
        var users = Files.readAllLines(Path.of("/etc/passwd"));
        for (var candidate : CANDIDATES) {
            for (var line : users) {
                var fields = line.split(":", -1);
                if (fields[0].equals(candidate)) return new Unprivileged(candidate, fields[2], fields[3]);
            }
        }
        throw new IllegalStateException(
                "no system user " + CANDIDATES + " to run PostgreSQL as; create one: useradd -r loa");
    }

    /** The command run as this user, without privileges, ended when the thread that starts it ends. */
    List<String> command(List<String> command) {
        var all = new ArrayList<>(List.of(
                "setpriv",
                "--reuid=" + uid,
                "--regid=" + gid,
                "--clear-groups",
                "--no-new-privs",
                "--inh-caps=-all",
                "--bounding-set=-all",
                "--pdeathsig=INT"));
        all.addAll(command);
        return all;
    }

    void own(Path path) throws IOException {
        Files.setOwner(
                path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
    }

    /** Whether every folder above the path may be entered by anybody. */
    static boolean canBeReached(Path path) throws IOException {
        for (var p = path.toAbsolutePath().getParent(); p != null; p = p.getParent()) {
            if (Files.exists(p) && !Files.getPosixFilePermissions(p).contains(PosixFilePermission.OTHERS_EXECUTE))
                return false;
        }
        return true;
    }
}
