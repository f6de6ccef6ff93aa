package loa.search;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of all rows of a table, a page at a time. */
public final class Keys {

    private Keys() {}

    /** Of a table whose rows are known by an {@code id}. */
    public static List<String> after(JdbcClient db, String table, String key, int most) {
        var rest = key.isEmpty() ? "" : " where t.id > cast(:key as uuid)";
        return db.sql("select t.id::text from " + table + " t" + rest + " order by t.id limit :most")
                .param("key", key)
                .param("most", most)
                .query((rs, row) -> rs.getString(1))
                .list();
    }
}
