package org.anteroom;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** What a database says of its tables, line by line, in words that are the same for all products. */
final class Schema {

    private static final Set<Integer> WITH_LENGTH = Set.of(Types.CHAR, Types.VARCHAR);
    private static final int LONGEST_ROW = 65_535;

    private final DatabaseMetaData database;
    private final String catalog;
    private final String schema;
    private final SortedSet<String> lines = new TreeSet<>();

    private Schema(Connection connection) throws SQLException {
        this.database = connection.getMetaData();
        this.catalog = connection.getCatalog();
        this.schema = connection.getSchema();
    }

    static SortedSet<String> of(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Schema schema = new Schema(connection);
            for (String table : schema.tables()) {
                schema.columns(table);
                schema.primaryKey(table);
                schema.indexes(table, schema.foreignKeys(table));
            }
            return schema.lines;
        }
    }

    private Set<String> tables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (ResultSet row = database.getTables(catalog, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                tables.add(row.getString("TABLE_NAME"));
            }
        }
        tables.removeIf("flyway_schema_history"::equalsIgnoreCase);
        tables.forEach(table -> add(table, "is a table"));
        return tables;
    }

    private void columns(String table) throws SQLException {
        try (ResultSet row = database.getColumns(catalog, schema, table, "%")) {
            while (row.next()) {
                boolean required = row.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls;
                boolean counted = row.getString("IS_AUTOINCREMENT").equals("YES");
                add(
                        table,
                        row.getString("COLUMN_NAME") + " " + type(row.getInt("DATA_TYPE"), row.getInt("COLUMN_SIZE"))
                                + (required ? " not null" : "") + (counted ? " auto_increment" : ""));
            }
        }
    }

    private void primaryKey(String table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        try (ResultSet row = database.getPrimaryKeys(catalog, schema, table)) {
            while (row.next()) {
                columns.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
            }
        }
        if (!columns.isEmpty()) {
            add(table, "primary key " + columns.values());
        }
    }

    /** @return their names */
    private Set<String> foreignKeys(String table) throws SQLException {
        Map<String, String> keys = new TreeMap<>();
        try (ResultSet row = database.getImportedKeys(catalog, schema, table)) {
            while (row.next()) {
                String name = row.getString("FK_NAME").toLowerCase(Locale.ROOT);
                String column = row.getString("FKCOLUMN_NAME") + " -> " + row.getString("PKTABLE_NAME") + "."
                        + row.getString("PKCOLUMN_NAME") + " on delete " + rule(row.getShort("DELETE_RULE"));
                keys.merge(name, column, (one, other) -> one + ", " + other);
            }
        }
        keys.forEach((name, columns) -> add(table, "foreign key " + name + " " + columns));
        return keys.keySet();
    }

    /** Without those that the products make by themselves for their keys, each by its own rules. */
    private void indexes(String table, Set<String> foreignKeys) throws SQLException {
        Map<String, Map<Integer, String>> columns = new TreeMap<>();
        Set<String> unique = new HashSet<>();
        try (ResultSet row = database.getIndexInfo(catalog, schema, table, false, false)) {
            while (row.next()) {
                String name = row.getString("INDEX_NAME").toLowerCase(Locale.ROOT);
                columns.computeIfAbsent(name, it -> new TreeMap<>())
                        .put(row.getInt("ORDINAL_POSITION"), row.getString("COLUMN_NAME"));
                if (!row.getBoolean("NON_UNIQUE")) {
                    unique.add(name);
                }
            }
        }
        columns.keySet().removeIf(it -> it.startsWith("primary") || it.startsWith("constraint_index"));
        columns.keySet().removeIf(it -> foreignKeys.contains(it.replaceFirst("_index_.*", "")));
        // H2 gives the index of a unique key a name of its own.
        columns.forEach((name, indexed) ->
                add(table, (unique.contains(name) ? "unique " : "index " + name + " ") + indexed.values()));
    }

    private void add(String table, String line) {
        lines.add((table + ": " + line).toLowerCase(Locale.ROOT));
    }

    private static String type(int type, int size) {
        if (type == Types.VARCHAR && size > LONGEST_ROW) {
            return "text";
        }
        String name = switch (type) {
            case Types.BIT, Types.BOOLEAN -> "boolean";
            case Types.CLOB, Types.LONGVARCHAR -> "text";
            case Types.BLOB, Types.LONGVARBINARY, Types.VARBINARY -> "binary";
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> "time";
            default -> JDBCType.valueOf(type).getName();
        };
        return WITH_LENGTH.contains(type) ? name + "(" + size + ")" : name;
    }

    private static String rule(short rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> "cascade";
            case DatabaseMetaData.importedKeySetNull -> "set null";
            default -> "restrict";
        };
    }
}
