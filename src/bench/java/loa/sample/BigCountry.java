package loa.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import loa.Application;
import loa.organization.PersonId;
import loa.organization.account.AccountDesk;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/** A country with its campaigns, kept in a folder from one measuring to the next as long as what makes it is the same. */
public final class BigCountry {

    private static final Path SCRIPT = Path.of("src/bench/sql/country.sql");
    private static final String PASSWORD = "mot cau rat de nho 2026";

    private BigCountry() {}

    /** How large it is; each province runs so many campaigns beside that of the whole country. */
    public record Size(String name, int provinces, int communes, int rounds) {}

    /** Where it is, and who may sign in to look at it. */
    public record Kept(
            Path data, UUID national, UUID provincial, UUID task, UUID unit, int tasks, int proofs, String password) {}

    /** The country, made if it is not there. */
    public static Kept of(Size size) throws IOException {
        var data = Path.of("target/bench/" + size.name + "-" + fingerprint(size));
        var note = data.resolve("made.properties");
        if (Files.exists(note)) return read(data, note);
        forgetOthers(size, data);
        var from = System.nanoTime();
        var made = new SpringApplication(Application.class);
        try (var context = made.run("--loa.data=" + data, "--loa.demonstration=false", "--server.port=0")) {
            write(note, grow(size, context));
        }
        System.out.printf(
                "made in %d s%n", Duration.ofNanos(System.nanoTime() - from).toSeconds());
        return read(data, note);
    }

    private static Properties grow(Size size, ApplicationContext context) {
        var template = new BigDistrict(context).grow(9, 1).campaigns().getFirst();
        var today = LocalDate.now(context.getBean(Clock.class));
        var accounts = context.getBean(AccountDesk.class);
        var facts = new Properties();
        try (var db = context.getBean(DataSource.class).getConnection();
                var statement = db.createStatement()) {
            db.setAutoCommit(false);
            statement.execute("set local synchronous_commit = off");
            statement.execute("set local work_mem = '128MB'");
            for (var one : script().split("(?m)^--$")) {
                statement.execute(one.replace(":template", "'" + template + "'")
                        .replace(":today", "'" + today + "'")
                        .replace(":provinces", Integer.toString(size.provinces))
                        .replace(":communes", Integer.toString(size.communes))
                        .replace(":rounds", Integer.toString(size.rounds)));
            }
            db.commit();
            db.setAutoCommit(true);
            statement.execute("vacuum (analyze)");
            for (var fact : List.of(
                    "tasks", "select count(*) from work.task",
                    "proofs", "select count(*) from evidence.entry",
                    "national", "select md5('loa.bench/campaign/0')::uuid",
                    "provincial", "select md5('loa.bench/campaign/1/1')::uuid",
                    "unit", "select md5('loa.bench/commune/1')::uuid",
                    "task",
                            "select id from work.task where unit_id = md5('loa.bench/commune/1')::uuid and state = 'RUNNING' limit 1",
                    "root", "select md5('loa.bench/person/' || md5('loa.bench/root')::uuid)::uuid",
                    "board", "select md5('loa.bench/person/' || md5('loa.bench/board/1')::uuid)::uuid",
                    "officer", "select md5('loa.bench/person/' || md5('loa.bench/commune/1')::uuid)::uuid")) {
                if (!fact.startsWith("select")) {
                    facts.put("next", fact);
                    continue;
                }
                try (var answer = statement.executeQuery(fact)) {
                    answer.next();
                    facts.put(facts.remove("next"), answer.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        for (var who : List.of("root", "board", "officer")) {
            accounts.open(new PersonId(UUID.fromString(facts.getProperty(who))), "do." + who, PASSWORD, null)
                    .ifPresent(why -> {
                        throw new IllegalStateException(why.toString());
                    });
        }
        return facts;
    }

    private static Kept read(Path data, Path note) throws IOException {
        var facts = new Properties();
        try (var in = Files.newBufferedReader(note)) {
            facts.load(in);
        }
        return new Kept(
                data,
                UUID.fromString(facts.getProperty("national")),
                UUID.fromString(facts.getProperty("provincial")),
                UUID.fromString(facts.getProperty("task")),
                UUID.fromString(facts.getProperty("unit")),
                Integer.parseInt(facts.getProperty("tasks")),
                Integer.parseInt(facts.getProperty("proofs")),
                PASSWORD);
    }

    private static void write(Path note, Properties facts) throws IOException {
        try (var out = Files.newBufferedWriter(note)) {
            facts.store(out, null);
        }
    }

    private static String script() {
        try {
            return Files.readString(SCRIPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes with what makes the country, and with the size; later migrations run over what is kept. */
    private static String fingerprint(Size size) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            digest.update(script().getBytes(StandardCharsets.UTF_8));
            digest.update(size.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void forgetOthers(Size size, Path kept) throws IOException {
        if (!Files.exists(kept.getParent())) return;
        try (var folders = Files.list(kept.getParent())) {
            for (var folder : folders.filter(one -> one.getFileName().toString().startsWith(size.name + "-"))
                    .toList()) {
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
                }
            }
        }
    }
}
