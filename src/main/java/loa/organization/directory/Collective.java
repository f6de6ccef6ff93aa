package loa.organization.directory;

import static loa.organization.UnitKind.*;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.organization.Unit;
import loa.organization.UnitKind;

/**
 * Reads a collective name by its grammar, {@code [body] các noun, noun [of a place]}: each noun stands for units of a kind,
 * and a body before {@code các} for that body in each of them.
 */
final class Collective {

    private static final Pattern GROUPS =
            words("(?:\\s*[,;&]\\s*|\\s+và\\s+)(?=(?:(?!\\svà\\s)[^,;&])*?\\bcác\\s)|\\s*;\\s*");
    private static final Pattern GROUP = words(
            "(?<body>.*?)\\b(?:(?:toàn thể|tất cả)\\s+)?(?:các\\s+|(?=cấp\\s(?:xã|huyện|tỉnh|cơ sở)))(?<nouns>.+)");
    private static final Pattern NOUNS = words("\\s*[,/&]\\s*|\\s+[-–]\\s+|\\s+và\\s+");
    private static final Pattern VAGUE = words("\\b(?:liên quan|một số|một vài|có điều kiện|được phân công)\\b");
    private static final Pattern PLACE =
            words("\\s+(?:trên địa bàn|trong|thuộc|trực thuộc|của|toàn|tại)\\b.*$|\\s*\\([^)]*\\)");

    private static final String COMMITTEE = UnitName.key("Ủy ban nhân dân");
    private static final String SCHOOL_WORD = UnitName.key("trường");
    private static final Map<String, Predicate<Unit>> EVERYWHERE = byKey(Map.ofEntries(
            Map.entry("xã", of(COMMUNE)),
            Map.entry("phường|đặc khu", of(WARD)),
            Map.entry("thị trấn", of(TOWN)),
            Map.entry("cấp xã|cấp cơ sở", unit -> unit.kind().isGrassroots()),
            Map.entry("huyện|quận|thị xã|thành phố|cấp huyện", of(DISTRICT)),
            Map.entry("tỉnh|cấp tỉnh", of(PROVINCE)),
            Map.entry("thôn|bản|làng|tổ dân phố|khu phố|khu dân cư", of(VILLAGE)),
            Map.entry("trường|trường học|nhà trường|đơn vị trường học|cơ sở giáo dục", of(SCHOOL))));
    private static final Map<String, Predicate<Unit>> BODIES = byKey(Map.of(
            "cơ quan", of(PARTY_BODY, STATE_OFFICE),
            "đơn vị|đơn vị sự nghiệp", of(PUBLIC_SERVICE),
            "ngành", of(STATE_OFFICE),
            "phòng", of(STATE_OFFICE).and(named("phòng")),
            "sở", of(STATE_OFFICE).and(named("sở")),
            "ban", of(PARTY_BODY, STATE_OFFICE).and(named("ban")),
            "trung tâm", of(PUBLIC_SERVICE).and(named("trung tâm")),
            "đoàn thể|tổ chức chính trị xã hội|tổ chức xã hội|tổ chức hội|tổ chức đoàn thể", of(ASSOCIATION),
            "hội|hội quần chúng|hội đặc thù", of(ASSOCIATION).and(named("hội"))));

    private final Tree tree;
    private final Names names;
    private final Unit territory;

    Collective(Tree tree, Names names, Unit territory) {
        this.tree = tree;
        this.names = names;
        this.territory = territory;
    }

    List<Unit> members(String name) {
        var text = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
        return Arrays.stream(GROUPS.split(text))
                .filter(group -> !VAGUE.matcher(group).find())
                .flatMap(this::group)
                .distinct()
                .sorted(Comparator.comparing((Unit unit) -> unit.kind().isTerritory())
                        .thenComparing(Tree.BY_NAME))
                .toList();
    }

    private Stream<Unit> group(String text) {
        var group = GROUP.matcher(text);
        if (!group.matches()) return names.named(text, territory.id()).stream();
        var body = UnitName.addressed(UnitName.key(group.group("body")) + " ").strip();
        var meant = nouns(PLACE.matcher(group.group("nouns")).replaceAll(""));
        return body.isEmpty() ? meant : meant.flatMap(unit -> body(unit, body));
    }

    private Stream<Unit> nouns(String text) {
        var level = "";
        var units = Stream.<Unit>empty();
        for (var noun : NOUNS.split(text)) {
            var key = UnitName.key(noun);
            if (!UnitName.level(key).isEmpty()) level = UnitName.level(key);
            units = Stream.concat(units, noun(key, level).stream());
        }
        return units;
    }

    /** One noun, several written without a comma ({@code ban ngành đoàn thể}), or a proper name ({@code xã Bản Công}). */
    private List<Unit> noun(String key, String level) {
        for (var ending : UnitName.endings(UnitName.key(territory.name()))) {
            if (key.endsWith(" " + ending)) {
                var before = noun(key.substring(0, key.length() - ending.length() - 1), level);
                if (!before.isEmpty()) return before;
            }
        }
        var kinds = kinds(key);
        if (!kinds.isEmpty()) return kinds;
        if (key.startsWith(SCHOOL_WORD + " ")) return schools(key.substring(SCHOOL_WORD.length() + 1));
        var proper = UnitName.level(key).isEmpty() && !level.isEmpty() ? level + " " + key : key;
        return names.keyed(proper, territory.id()).stream().toList();
    }

    private List<Unit> kinds(String key) {
        for (var length = key.length(); length > 0; length = key.lastIndexOf(' ', length - 1)) {
            var first = key.substring(0, length);
            var rest = key.substring(length).strip();
            if (!EVERYWHERE.containsKey(first) && !BODIES.containsKey(first)) continue;
            var others = rest.isEmpty() ? List.<Unit>of() : kinds(rest);
            if (rest.isEmpty() || !others.isEmpty()) {
                return Stream.concat(kind(first), others.stream()).toList();
            }
        }
        return List.of();
    }

    private Stream<Unit> kind(String noun) {
        var everywhere = EVERYWHERE.get(noun);
        if (everywhere != null) {
            return tree.from(territory.id()).stream()
                    .filter(unit -> !unit.id().equals(territory.id()))
                    .filter(everywhere);
        }
        return tree.bodies(territory.id()).stream().filter(BODIES.getOrDefault(noun, unit -> false));
    }

    private List<Unit> schools(String level) {
        return tree.from(territory.id()).stream()
                .filter(of(SCHOOL))
                .filter(school -> UnitName.key(school.name()).contains(level))
                .toList();
    }

    /** The body of that name in the unit; the government of a territory may be meant by the territory itself. */
    private Stream<Unit> body(Unit unit, String body) {
        var own = tree.bodies(unit.id()).stream()
                .filter(one -> names.base(one).equals(body))
                .toList();
        if (!own.isEmpty()) return own.stream();
        return body.contains(COMMITTEE) && unit.kind().isTerritory() ? Stream.of(unit) : Stream.empty();
    }

    private static Predicate<Unit> of(UnitKind... kinds) {
        var set = List.of(kinds);
        return unit -> set.contains(unit.kind());
    }

    private static Predicate<Unit> named(String first) {
        return unit -> unit.name().toLowerCase(Locale.ROOT).startsWith(first + " ");
    }

    private static Map<String, Predicate<Unit>> byKey(Map<String, Predicate<Unit>> byWords) {
        return byWords.entrySet().stream()
                .flatMap(entry -> Arrays.stream(entry.getKey().split("\\|"))
                        .map(word -> Map.entry(UnitName.key(word), entry.getValue())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
