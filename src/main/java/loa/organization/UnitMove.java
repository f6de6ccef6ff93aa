package loa.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one may ask about a unit. */
public sealed interface UnitMove {

    record Found(
            String name,
            UnitKind kind,
            @Nullable UnitId parent,
            LocalDate from,
            @Nullable String code,
            List<String> aliases)
            implements UnitMove {}

    /** It bears another name from that day on; papers of before keep the old one. */
    record Rename(String name, LocalDate from) implements UnitMove {}

    record MoveUnder(@Nullable UnitId parent, LocalDate from) implements UnitMove {}

    /** It ends with that day; a sole heir takes over its people's reach and the units below it. */
    record Abolish(LocalDate lastOn, List<UnitId> heirs) implements UnitMove {}

    /** Its official code and the other names people use for it, in place of those noted before. */
    record Describe(@Nullable String code, List<String> aliases) implements UnitMove {}
}
