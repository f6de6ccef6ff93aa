package loa.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import loa.platform.database.Migrations;

/** The tables of all modules, each with the columns that are stored and not computed; unlogged ones hold what is made again. */
record Tables(String schema, String name, String columns) {

    private static final String ALL = """
            select c.table_schema, c.table_name,
                   string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as columns
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = any (?) and t.table_type = 'BASE TABLE'
               and t.table_name <> 'migration' and c.is_generated = 'NEVER'
               and to_regclass(quote_ident(c.table_schema) || '.' || quote_ident(c.table_name)) not in
                   (select oid from pg_class where relpersistence = 'u')
             group by 1, 2
             order by 1, 2
            """;

    static List<Tables> of(Connection connection) throws SQLException {
        var tables = new ArrayList<Tables>();
        try (var statement = connection.prepareStatement(ALL)) {
            statement.setArray(
                    1, connection.createArrayOf("text", Migrations.modules().toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.add(new Tables(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return tables;
    }

    String qualified() {
        return schema + "." + name;
    }
}
