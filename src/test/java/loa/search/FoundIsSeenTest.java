package loa.search;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import loa.platform.Me;
import loa.platform.database.FreshDatabase;
import loa.search.Candidates.Candidate;
import loa.search.Candidates.Sight;
import loa.search.Reader.Readers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Holds what the people of the sample campaign find against what the pages of those things answer them. */
@SpringBootTest(properties = "loa.demonstration=true")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FoundIsSeenTest {

    private static final int OF_A_KIND = 8;
    private static final Kind[] KINDS =
            Arrays.stream(Kind.values()).filter(kind -> kind != Kind.TERM).toArray(Kind[]::new);

    private final Index index;
    private final Candidates candidates;
    private final Readers readers;
    private final JdbcClient db;
    private final MockMvcTester browser;

    FoundIsSeenTest(Index index, Candidates candidates, Readers readers, JdbcClient db, MockMvcTester browser) {
        this.index = index;
        this.candidates = candidates;
        this.readers = readers;
        this.db = db;
        this.browser = browser;
    }

    @Test
    void what_somebody_finds_is_what_its_own_page_shows_them() {
        index.keep();
        var seed = System.nanoTime();
        var leaks = new ArrayList<String>();
        var missed = new ArrayList<String>();
        var found = new EnumMap<Kind, Integer>(Kind.class);
        var refused = new EnumMap<Kind, Integer>(Kind.class);
        for (var me : people()) {
            for (var kind : Kind.values()) {
                var some = some(kind, new Random(seed), OF_A_KIND);
                var seen = new HashSet<String>();
                candidates
                        .show(some.keySet(), new Sight(readers.of(me), null, Map.of(), false))
                        .forEach(shown -> seen.add(shown.path()));
                for (var path : some.values()) {
                    boolean answers = status(path, me) == 200;
                    if (seen.contains(path)) found.merge(kind, 1, Integer::sum);
                    else if (!answers) refused.merge(kind, 1, Integer::sum);
                    if (seen.contains(path) && !answers) leaks.add(me.name() + " finds " + path);
                    if (!seen.contains(path) && answers && kind != Kind.MEDIA && kind != Kind.DOSSIER) {
                        missed.add(me.name() + " does not find " + path);
                    }
                }
            }
        }

        assertThat(leaks).as("seed " + seed).isEmpty();
        assertThat(missed).as("seed " + seed).isEmpty();
        assertThat(found.keySet()).as("found by somebody").contains(KINDS);
        assertThat(refused.keySet())
                .as("kept from somebody")
                .contains(
                        Kind.TASK,
                        Kind.CONTENT,
                        Kind.PROOF,
                        Kind.MEDIA,
                        Kind.MEETING,
                        Kind.FINDING,
                        Kind.TRANSLATION,
                        Kind.DOSSIER,
                        Kind.PERSON);
    }

    @Test
    void who_takes_part_in_many_campaigns_finds_the_same_by_other_keys() {
        index.keep();
        var all = new ArrayList<Candidate>();
        for (var kind : Kind.values())
            all.addAll(some(kind, new Random(1), Integer.MAX_VALUE).keySet());

        assertThat(people()).allSatisfy(me -> {
            var ofEach = readers.of(me, Integer.MAX_VALUE);
            var atLarge = readers.of(me, -1);
            assertThat(atLarge.atLarge()).isTrue();
            assertThat(shown(all, atLarge)).isEqualTo(shown(all, ofEach));
        });
        assertThat(people()).anySatisfy(me -> {
            assertThat(readers.of(me, -1).checked()).isNotEmpty();
            assertThat(shown(all, readers.of(me, -1))).isNotEmpty();
        });
    }

    @Test
    void a_photo_whose_consent_was_withdrawn_is_found_by_nobody() {
        index.keep();
        var photo = db.sql("select key from search.entry where kind = 'MEDIA' order by key limit 1")
                .query(String.class)
                .single();
        var candidate = List.of(new Candidate(Kind.MEDIA, photo, "vi", null, true));
        assertThat(people()).anySatisfy(me -> assertThat(shown(candidate, me)).isNotEmpty());

        db.sql("update media.item set withheld = true where id = cast(? as uuid)")
                .param(photo)
                .update();

        assertThat(people()).allSatisfy(me -> assertThat(shown(candidate, me)).isEmpty());
        index.keep();
        assertThat(people()).allSatisfy(me -> assertThat(shown(candidate, me)).isEmpty());
        db.sql("update media.item set withheld = false where id = cast(? as uuid)")
                .param(photo)
                .update();
    }

    private List<Candidates.Shown> shown(List<Candidate> some, Me me) {
        return shown(some, readers.of(me));
    }

    private List<Candidates.Shown> shown(List<Candidate> some, Reader reader) {
        return candidates.show(some, new Sight(reader, null, Map.of(), false));
    }

    /** Those of the sample who work in it, one who administers, and one from elsewhere. */
    private List<Me> people() {
        return db.sql("""
                select distinct on (p.id) p.id, p.name, o.unit, o.title, n.name as unit_name
                  from organization.account a
                  join organization.person p on p.id = a.person
                  join organization.post o on o.person = p.id and o.last_on is null
                  join organization.unit_name n on n.unit = o.unit
                 order by p.id, n.since desc
                """)
                .query((rs, row) -> new Me(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getObject("unit", UUID.class),
                        rs.getString("unit_name"),
                        rs.getString("title")))
                .list();
    }

    private Map<Candidate, String> some(Kind kind, Random luck, int most) {
        var all = new ArrayList<>(db.sql(
                        "select key, language, campaign, path from search.entry where kind = ? order by key, language")
                .param(kind.name())
                .query((rs, row) -> Map.entry(
                        new Candidate(
                                kind,
                                rs.getString("key"),
                                rs.getString("language"),
                                rs.getObject("campaign", UUID.class),
                                true),
                        rs.getString("path")))
                .list());
        Collections.shuffle(all, luck);
        var some = new java.util.LinkedHashMap<Candidate, String>();
        all.stream().limit(most).forEach(each -> some.put(each.getKey(), each.getValue()));
        return some;
    }

    private int status(String path, Me me) {
        return browser.get()
                .uri(java.net.URI.create(path.replaceFirst("#.*", "")))
                .with(as(me))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
