package loa.approval;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;

/** How values of the domain stand in columns; the driver takes neither instants nor arrays of ids. */
public final class Columns {

    private Columns() {}

    public static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    public static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    public static UUID id(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }

    public static <T> @Nullable T idOrNull(ResultSet rs, String column, Function<UUID, T> of) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : of.apply(id);
    }

    /** For {@code cast(:ids as uuid[])} or {@code text[]}. */
    public static <T> String[] array(Collection<T> values, Function<T, Object> value) {
        return values.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    public static <T> List<T> list(ResultSet rs, String column, Function<String, T> of) throws SQLException {
        Array array = rs.getArray(column);
        if (array == null) return List.of();
        return Arrays.stream((Object[]) array.getArray())
                .map(each -> of.apply(each.toString()))
                .toList();
    }

    /** {@code :person}, {@code :name}, {@code :post} and {@code :unit}: who acts, as they are called today. */
    public static Map<String, @Nullable Object> signature(@Nullable Me by) {
        var signature = new HashMap<String, @Nullable Object>();
        signature.put("person", by == null ? null : by.person());
        signature.put("name", by == null ? null : by.name());
        signature.put("post", by == null ? null : by.post());
        signature.put("unit", by == null ? null : by.unitName());
        return signature;
    }
}
