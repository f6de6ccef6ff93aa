package loa.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.directory.UnitLife;
import loa.organization.directory.UnitRegister;
import org.springframework.stereotype.Component;

/** Units, by the names they have and had; everybody may see them. */
@Component
class UnitSource implements Source {

    private final UnitRegister register;
    private final Clock clock;

    UnitSource(UnitRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.UNIT;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        var directory = register.directory();
        return keys.stream()
                .map(key -> directory.life(new UnitId(UUID.fromString(key))))
                .flatMap(java.util.Optional::stream)
                .map(this::found)
                .toList();
    }

    private Findable found(UnitLife life) {
        var today = LocalDate.now(clock);
        var day = life.lastOn() != null && life.lastOn().isBefore(today) ? life.lastOn() : today;
        Unit unit = life.on(day);
        var other = Stream.concat(unit.aliases().stream(), Stream.ofNullable(life.code()))
                .toList();
        return new Findable(
                life.id().toString(),
                "vi",
                null,
                false,
                life.id().value(),
                Set.of(new Opener.SignedIn()),
                unit.name(),
                String.join("; ", other),
                "/units/" + life.id(),
                null,
                life.lastChangedOn().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return register.directory().lives().stream()
                .map(life -> life.id().toString())
                .filter(id -> id.compareTo(key) > 0)
                .sorted()
                .limit(most)
                .toList();
    }
}
