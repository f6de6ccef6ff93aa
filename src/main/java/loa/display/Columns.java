package loa.display;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** How values of the domain stand in columns. */
final class Columns {

    private Columns() {}

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    static UUID id(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }

    static <T> List<T> list(ResultSet rs, String column, Function<String, T> of) throws SQLException {
        var array = rs.getArray(column);
        if (array == null) return List.of();
        return Arrays.stream((Object[]) array.getArray())
                .map(each -> of.apply(each.toString()))
                .toList();
    }
}
