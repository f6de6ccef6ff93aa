package loa.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import loa.organization.UnitId;
import loa.organization.directory.Directory;
import loa.organization.directory.UnitRegister;
import loa.search.Entries.Row;
import loa.search.text.Lexemes;
import loa.search.text.Lexicon;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index as the modules say it is (ADR 0021). Whatever changes is noted in the transaction that changes it; nobody finds
 * it until it was read anew, which happens before the next search, or within a minute.
 */
@Component
public class Index {

    private static final Logger LOG = LoggerFactory.getLogger(Index.class);
    private static final int AT_ONCE = 500;
    private static final int GATHERED = 1000;

    private final Map<Kind, Source> sources = new EnumMap<>(Kind.class);
    private final Entries entries;
    private final Dues dues;
    private final UnitRegister register;
    private final Lexicon lexicon;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    Index(
            List<Source> sources,
            List<Abbreviations> abbreviations,
            Entries entries,
            Dues dues,
            UnitRegister register,
            Clock clock,
            PlatformTransactionManager transactions) {
        for (var source : sources) this.sources.put(source.kind(), source);
        this.entries = entries;
        this.dues = dues;
        this.register = register;
        this.clock = clock;
        this.lexicon = new Lexicon(
                abbreviations.stream().map(Abbreviations::writtenOut).toList());
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** Reads what changed, as much of it as there is; all of everything where that was never done. */
    public void keep() {
        if (!dues.standing(1).built()) rebuild();
        follow();
        while (drain(AT_ONCE) > 0) {
            // The next ones.
        }
    }

    /**
     * Reads some of what changed, unless somebody else does so now.
     *
     * @return how many things were read
     */
    int drain(int most) {
        Integer read = transaction.execute(status -> {
            if (!dues.tryLock()) return 0;
            var taken = dues.take(most);
            taken.forEach(this::refresh);
            return taken.values().stream().mapToInt(Set::size).sum();
        });
        return read == null ? 0 : read;
    }

    private void refresh(Kind kind, Set<String> keys) {
        var source = sources.get(kind);
        if (source == null) throw new IllegalStateException("nobody offers " + kind);
        if (kind == Kind.UNIT) noteRenamed(keys, source);
        entries.put(kind, keys, rows(kind, source.read(keys)));
    }

    /** What is found by the name of its unit has to be found by the new one. */
    private void noteRenamed(Set<String> keys, Source source) {
        var before = entries.titles(Kind.UNIT, keys);
        var renamed = new ArrayList<UUID>();
        for (var unit : source.read(keys)) {
            var called = before.get(unit.key());
            if (called != null && !called.equals(unit.title())) renamed.add(UUID.fromString(unit.key()));
        }
        if (!renamed.isEmpty()) entries.noteAbout(renamed);
    }

    private List<Row> rows(Kind kind, List<Findable> found) {
        var directory = register.directory();
        var today = LocalDate.now(clock);
        return found.stream().map(one -> row(kind, one, directory, today)).toList();
    }

    private Row row(Kind kind, Findable found, Directory directory, LocalDate today) {
        var opens = Locks.of(found, directory, today);
        var about = new HashSet<>(Locks.units(found.openers()));
        if (found.unit() != null) about.add(found.unit());
        var words =
                new Lexemes(lexicon).add(found.title(), found.language(), 'A').add(found.body(), found.language(), 'D');
        var owner = name(found.unit(), directory, today);
        if (owner != null && kind != Kind.UNIT) words.add(owner, "vi", 'C');
        words.mark(mark(kind));
        if (found.campaign() != null) words.mark(mark(found.campaign()));
        var vector = words.vector();
        return new Row(
                kind,
                found,
                Locks.seen(found.openers()),
                about,
                opens,
                Locks.isShared(found.openers()),
                vector,
                sha256(found, opens, about, vector));
    }

    /** The word under which all of this kind stand. */
    static String mark(Kind kind) {
        return "k:" + kind;
    }

    /** The word under which all of this campaign stands. */
    static String mark(UUID campaign) {
        return "c:" + campaign;
    }

    static @Nullable String name(@Nullable UUID unit, Directory directory, LocalDate today) {
        if (unit == null) return null;
        return directory
                .life(new UnitId(unit))
                .map(life -> life.names().getLast().name())
                .orElse(null);
    }

    private static String sha256(Findable found, Set<UUID> opens, Set<UUID> about, String vector) {
        try {
            var all = String.join(
                    "\0",
                    found.title(),
                    found.body(),
                    found.path(),
                    String.valueOf(found.state()),
                    found.at() + " " + found.bound() + " " + found.campaign() + " " + found.unit(),
                    new TreeSet<>(opens).toString(),
                    new TreeSet<>(about).toString(),
                    vector);
            var digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Follows the tree of units: where a unit is reached from elsewhere than before, all that depends on it is read anew. */
    void follow() {
        if (dues.standing(1).current()) return;
        transaction.executeWithoutResult(status -> {
            dues.lock();
            var stamp = dues.directory();
            var today = LocalDate.now(clock);
            var changed = dues.keepReaches(reaches(today), stamp, today);
            if (!changed.isEmpty()) entries.noteAbout(changed);
        });
    }

    private Map<UUID, Set<UUID>> reaches(LocalDate today) {
        var directory = register.directory();
        var reaches = new HashMap<UUID, Set<UUID>>();
        for (var life : directory.lives()) {
            var unit = life.id().value();
            reaches.put(unit, Locks.reaching(directory, unit, today));
        }
        return reaches;
    }

    /** Reads everything of all modules. What is found meanwhile is what was found before; what changes meanwhile waits. */
    public int rebuild() {
        var from = clock.instant();
        Integer all = transaction.execute(status -> {
            dues.lock();
            dues.clear();
            // As they are now: what changes while all is read is followed afterwards.
            var stamp = dues.directory();
            var today = LocalDate.now(clock);
            var reaches = reaches(today);
            entries.open();
            int gathered = 0;
            for (var source : sources.values()) gathered = gather(source, gathered);
            var changed = entries.lay();
            entries.countWords();
            dues.keepReaches(reaches, stamp, today);
            dues.built();
            LOG.info("search: {} entries read, {} of them changed", gathered, changed);
            return gathered;
        });
        LOG.info(
                "search: read all in {} s",
                java.time.Duration.between(from, clock.instant()).toSeconds());
        return all == null ? 0 : all;
    }

    private int gather(Source source, int gathered) {
        var sum = gathered;
        for (var keys = source.keysAfter("", GATHERED); !keys.isEmpty(); ) {
            var rows = rows(source.kind(), source.read(keys));
            entries.gather(rows);
            sum += rows.size();
            var said = sum;
            apart.executeWithoutResult(status -> dues.read(said));
            keys = source.keysAfter(keys.getLast(), GATHERED);
        }
        return sum;
    }

    /** Has everything read anew, by whichever node comes to it. */
    public void askToRebuild() {
        dues.unbuild();
    }

    Collection<Kind> kinds() {
        return sources.keySet();
    }
}
