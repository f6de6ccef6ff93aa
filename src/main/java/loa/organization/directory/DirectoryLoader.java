package loa.organization.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the shipped units on file at the first start. Units that are there already stay as people have made them. */
@Component
@Order(DirectoryLoader.FIRST)
public class DirectoryLoader implements ApplicationRunner {

    /** Other loaders find the units in place. */
    public static final int FIRST = 100;

    private static final String FOLDER = "/loa/organization/directory/";

    private final UnitRegister register;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    DirectoryLoader(UnitRegister register, AuditLog audit, TransactionOperations transaction) {
        this.register = register;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public void run(@Nullable ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> load());
    }

    private void load() {
        var known = register.lockedDirectory();
        var missing = rows("units.csv").stream()
                .map(DirectoryLoader::unit)
                .filter(unit -> known.life(unit.id()).isEmpty())
                .toList();
        if (missing.isEmpty()) return;
        missing.forEach(register::add);
        var successions = rows("successions.csv");
        for (var row : successions) {
            var sole = successions.stream()
                            .filter(other -> other[0].equals(row[0]))
                            .count()
                    == 1;
            register.add(new Directory.Succession(id(row[0]), id(row[1]), LocalDate.parse(row[2]), sole));
        }
        audit.append(
                null,
                "organization.directory.loaded",
                "directory",
                null,
                null,
                Map.of("units", Integer.toString(missing.size())));
    }

    private static UnitLife unit(String[] row) {
        var from = row[5].isEmpty() ? Unit.BEFORE_RECORDS : LocalDate.parse(row[5]);
        var parents = new ArrayList<UnitLife.Under>();
        for (var parent : row[4].split(",\\s*", -1)) {
            var under = parent.split("@");
            var since = under.length > 1 ? LocalDate.parse(under[1]) : from;
            parents.add(new UnitLife.Under(since, under[0].isEmpty() ? null : id(under[0])));
        }
        return new UnitLife(
                id(row[0]),
                UnitKind.valueOf(row[1]),
                row[2].isEmpty() ? null : row[2],
                from,
                row[6].isEmpty() ? null : LocalDate.parse(row[6]),
                List.of(new UnitLife.Named(from, row[3])),
                parents,
                row[7].isEmpty() ? List.of() : Arrays.asList(row[7].split(",\\s*")),
                0);
    }

    /** The id of a shipped unit, the same in every installation. */
    public static UnitId id(String key) {
        return new UnitId(UUID.nameUUIDFromBytes(("loa.directory/" + key).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String[]> rows(String file) {
        try (var in = DirectoryLoader.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) throw new IllegalStateException("not on the class path: " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
