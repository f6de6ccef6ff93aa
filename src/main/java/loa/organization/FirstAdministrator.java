package loa.organization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import loa.organization.account.AccountDesk;
import loa.organization.account.AccountDesk.Outcome;
import loa.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets the first person in: where nobody administers everything, an account with a one-time password in a file. */
@Component
@Order(FirstAdministrator.AFTER_OTHER_LOADERS)
class FirstAdministrator implements ApplicationRunner {

    static final int AFTER_OTHER_LOADERS = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USER_NAME = "quantri";

    private final Grants grants;
    private final PersonDesk persons;
    private final AccountDesk accounts;
    private final Units units;
    private final TransactionOperations transaction;
    private final Settings settings;
    private final Clock clock;

    FirstAdministrator(
            Grants grants,
            PersonDesk persons,
            AccountDesk accounts,
            Units units,
            TransactionOperations transaction,
            Settings settings,
            Clock clock) {
        this.grants = grants;
        this.persons = persons;
        this.accounts = accounts;
        this.units = units;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var given = transaction.execute(status -> register());
        if (given instanceof Outcome.Given(var userName, var password)) write(userName, password);
    }

    private Outcome register() {
        var known = grants.ofRole(List.of(Role.ADMINISTRATOR)).stream().anyMatch(grant -> grant.unit() == null);
        if (known) return new Outcome.Refused(PersonRefusal.ALREADY_GIVEN);
        var root = units.on(LocalDate.now(clock)).getFirst();
        var id =
                persons.register("Quản trị viên", null, null, root.id(), "Quản trị hệ thống", java.util.Set.of(), null);
        persons.grant(id, Role.ADMINISTRATOR, null, null, null);
        return accounts.open(id, USER_NAME, null);
    }

    /** Into a file that only its owner reads, not into the log. */
    private void write(String userName, String password) throws IOException {
        var file = settings.data().resolve("first-sign-in.txt");
        Files.createDirectories(settings.data());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "Tên đăng nhập: " + userName + "\nMật khẩu dùng một lần: " + password + "\n");
        LOG.info("Tài khoản quản trị đầu tiên nằm trong tệp {}; đăng nhập rồi xóa tệp này.", file.toAbsolutePath());
    }
}
