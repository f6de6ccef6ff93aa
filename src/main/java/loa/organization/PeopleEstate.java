package loa.organization;

import static loa.platform.view.Words.msg;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.organization.account.Sessions;
import loa.organization.decree.Estate;
import loa.organization.directory.Tree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of a unit that ends: their posts end with it and go on at the heir, with the roles they had there. */
@Component
class PeopleEstate implements Estate {

    static final String NAME = "people";

    private final Persons persons;
    private final Grants grants;
    private final Sessions sessions;

    PeopleEstate(Persons persons, Grants grants, Sessions sessions) {
        this.persons = persons;
        this.grants = grants;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 10;
    }

    /** A person at a unit, as both are named in the key. */
    private record At(PersonId person, UnitId unit) {

        static At of(String key) {
            var ids = key.split("@");
            return new At(new PersonId(UUID.fromString(ids[0])), new UnitId(UUID.fromString(ids[1])));
        }

        String key() {
            return person + "@" + unit;
        }
    }

    @Override
    public List<Item> of(Set<UnitId> units, LocalDate day) {
        var posts = new LinkedHashMap<At, List<Post>>();
        for (var post : persons.posts(units, day)) {
            posts.computeIfAbsent(new At(post.person(), post.unit()), at -> new ArrayList<>())
                    .add(post);
        }
        var roles = new HashMap<At, List<Grant>>();
        for (var grant : grants.at(units)) {
            var at = new At(grant.person(), Objects.requireNonNull(grant.unit()));
            posts.computeIfAbsent(at, one -> new ArrayList<>());
            roles.computeIfAbsent(at, one -> new ArrayList<>()).add(grant);
        }
        var names = persons.names(posts.keySet().stream().map(At::person).collect(Collectors.toSet()));
        return posts.keySet().stream()
                .map(at -> new Item(
                        at.key(),
                        at.unit,
                        words(
                                names.getOrDefault(at.person, ""),
                                posts.getOrDefault(at, List.of()),
                                roles.getOrDefault(at, List.of())),
                        "",
                        "/people/" + at.person,
                        null,
                        true))
                .sorted((one, other) -> Tree.VIETNAMESE.compare(one.words(), other.words()))
                .toList();
    }

    private static String words(String name, List<Post> posts, List<Grant> roles) {
        return Stream.concat(
                        Stream.of(name),
                        Stream.concat(
                                posts.stream().map(Post::title),
                                roles.stream()
                                        .map(grant -> msg("organization.role." + grant.role()))
                                        .distinct()))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }

    @Override
    public Map<String, String> handOver(List<Handover> handovers, Act act) {
        var memos = new HashMap<String, String>();
        for (var one : handovers) memos.put(one.key(), handOver(one, At.of(one.key()), act));
        signOut(handovers);
        return memos;
    }

    /** What was there before, to be found again. */
    private String handOver(Handover one, At at, Act act) {
        var memo = new ArrayList<String>();
        var from = act.corrects() ? one.from() : at.unit;
        for (var post : persons.posts(Set.of(from), act.day())) {
            if (!post.person().equals(at.person)) continue;
            if (act.corrects() && !isOurs(post.id(), act)) continue;
            memo.add("post," + post.id() + "," + post.since() + "," + (post.lastOn() == null ? "" : post.lastOn()) + ","
                    + post.title());
            if (act.corrects()) {
                persons.move(post.id(), one.heir());
                continue;
            }
            persons.end(post, act.day().minusDays(1));
            if (one.to() == null) continue;
            var since = post.since().isAfter(act.day()) ? post.since() : act.day();
            persons.add(new Post(ours(post.id(), act), at.person, one.to(), post.title(), since, post.lastOn()));
        }
        for (var grant : grants.at(Set.of(from))) {
            if (!grant.person().equals(at.person)) continue;
            if (act.corrects() && !isOurs(grant.id(), act)) continue;
            memo.add("role," + grant.id());
            grants.end(grant, act.at());
            if (one.to() == null) continue;
            grants.add(new Grant(ours(grant.id(), act), at.person, grant.role(), one.to(), grant.campaign(), act.at()));
        }
        return String.join("\n", memo);
    }

    /** The id of what stands for something earlier from this decree on, so that it is found again. */
    private static UUID ours(UUID earlier, Act act) {
        var hash = UUID.nameUUIDFromBytes((act.decree() + "/" + earlier).getBytes(StandardCharsets.UTF_8));
        return new UUID(hash.getMostSignificantBits(), act.decree().getLeastSignificantBits());
    }

    private static boolean isOurs(UUID id, Act act) {
        return id.getLeastSignificantBits() == act.decree().getLeastSignificantBits();
    }

    /** A post or role at a founded unit that the decree did not give. */
    @Override
    public boolean isTouched(List<Handover> handovers, Act act) {
        if (act.founded().isEmpty()) return false;
        return persons.posts(act.founded(), act.day()).stream().anyMatch(post -> !isOurs(post.id(), act))
                || grants.at(act.founded()).stream().anyMatch(grant -> !isOurs(grant.id(), act));
    }

    @Override
    public void takeBack(List<Handover> handovers, Act act) {
        for (var one : handovers) {
            var at = At.of(one.key());
            for (var line : one.memo().lines().toList()) takeBack(line, at, act);
        }
        signOut(handovers);
    }

    private void takeBack(String line, At at, Act act) {
        var parts = line.split(",", 5);
        var id = UUID.fromString(parts[1]);
        if (parts[0].equals("post")) {
            persons.remove(ours(id, act));
            persons.remove(id);
            persons.add(new Post(id, at.person, at.unit, parts[4], LocalDate.parse(parts[2]), day(parts[3])));
        } else {
            grants.remove(ours(id, act), at.person);
            grants.goOn(id, at.person);
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** Who acted in a post that is no more has to sign in anew. */
    private void signOut(List<Handover> handovers) {
        var people = handovers.stream().map(one -> At.of(one.key()).person).collect(Collectors.toSet());
        people.forEach(person -> sessions.endAll(person, null));
    }
}
