package org.anteroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of the database under test, that of {@code anteroom.test.url} or H2. */
class MigrationTests {

    private static final Path VENDORS = Path.of("src/main/resources/db/vendor");

    private final TestDatabase tested = TestDatabase.create();

    /** Says something where the tests run on a server: the embedded database is like itself. */
    @Test
    void schemaIsThatOfTheEmbeddedDatabase() throws SQLException {
        assertThat(Schema.of(tested.source()))
                .isEqualTo(Schema.of(TestDatabase.embedded().source()));
    }

    @Test
    void everyTableHasAPrimaryKey() throws SQLException {
        SortedSet<String> schema = Schema.of(tested.source());
        assertThat(tablesWith(schema, "is a table"))
                .contains("room", "browser_session")
                .isEqualTo(tablesWith(schema, "primary key"));
    }

    @Test
    void everyVendorHasTheSameVersions() throws IOException {
        try (Stream<Path> vendors = Files.list(VENDORS)) {
            assertThat(vendors.map(MigrationTests::versions).distinct()).hasSize(1);
        }
    }

    private static SortedSet<String> tablesWith(SortedSet<String> schema, String what) {
        return schema.stream()
                .map(line -> line.split(": "))
                .filter(line -> line[1].startsWith(what))
                .map(line -> line[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> versions(Path vendor) {
        return Stream.of(vendor.toFile().list()).collect(Collectors.toCollection(TreeSet::new));
    }
}
