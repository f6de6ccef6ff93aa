package loa.search;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of all rows of a table, a page at a time. */
public final class Keys {

    private Keys() {}

    /** Of a table whose rows are known by an {@code id}. */
    public static List<String> after(JdbcClient db, String table, String key, int most) {
        return db.sql("select id::text from " + table
                        + " where :key = '' or id > cast(nullif(:key, '') as uuid) order by id limit :most")
                .param("key", key)
                .param("most", most)
                .query((rs, row) -> rs.getString(1))
                .list();
    }
}
