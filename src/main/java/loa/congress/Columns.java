package loa.congress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How values of the domain stand in columns. */
public final class Columns {

    private Columns() {}

    public static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime utcOrNull(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }

    public static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static UUID id(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }

    public static <T> @Nullable T idOrNull(ResultSet rs, String column, Function<UUID, T> of) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : of.apply(id);
    }

    public static <T> List<T> list(ResultSet rs, String column, Function<String, T> of) throws SQLException {
        var array = rs.getArray(column);
        if (array == null) return List.of();
        return Arrays.stream((Object[]) array.getArray())
                .map(each -> of.apply(each.toString()))
                .toList();
    }

    public static String[] array(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
