package org.anteroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The statements run on MySQL 8.4, too, where the tests usually do not: they run on H2 and MariaDB. */
class PortableSqlTests {

    private static final Pattern STRING =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("\\s*(select|insert|update|delete|with|create|alter)\\s.*", Pattern.DOTALL);

    /** Reserved there alone: https://dev.mysql.com/doc/refman/8.4/en/keywords.html. */
    private static final Set<String> RESERVED = Set.of(
            "cube",
            "cume_dist",
            "dense_rank",
            "empty",
            "first_value",
            "function",
            "generated",
            "get",
            "grouping",
            "groups",
            "io_after_gtids",
            "io_before_gtids",
            "json_table",
            "lag",
            "last_value",
            "lateral",
            "lead",
            "manual",
            "nth_value",
            "ntile",
            "optimizer_costs",
            "parallel",
            "percent_rank",
            "qualify",
            "rank",
            "stored",
            "system",
            "tablesample",
            "virtual");

    private static final List<Pattern> UNKNOWN = Stream.of(
                    "returning",
                    "nextval|lastval|create sequence",
                    "fetch (first|next)",
                    "for system_time|with system versioning",
                    "create or replace",
                    "(column|index|constraint|key) if (not )?exists",
                    "uuid|inet4|inet6",
                    "intersect all|except all|minus")
            .map(words -> Pattern.compile("\\b(" + words + ")\\b"))
            .toList();

    private static final Pattern CHANGE = Pattern.compile("(?s)\\s*(?:update|delete from) (\\w+)(.*)");

    @Test
    void noTableOrColumnHasANameThatMySqlReserves() throws SQLException {
        assertThat(Schema.of(TestDatabase.embedded().source()))
                .allSatisfy(line -> assertThat(line.split("[: ]+")).doesNotContainAnyElementsOf(RESERVED));
    }

    @Test
    void noStatementUsesWhatMySqlLacks() throws IOException {
        assertThat(statements())
                .hasSizeGreaterThan(200)
                .allSatisfy(sql -> assertThat(UNKNOWN)
                        .noneMatch(unknown -> unknown.matcher(sql).find()))
                .allSatisfy(sql -> assertThat(sql.split("\\W+")).doesNotContainAnyElementsOf(RESERVED));
    }

    /** MySQL refuses it: "You can't specify target table for update in FROM clause". */
    @Test
    void noStatementReadsTheTableThatItChanges() throws IOException {
        assertThat(statements()).noneMatch(sql -> {
            Matcher change = CHANGE.matcher(sql);
            return change.matches()
                    && Pattern.compile("\\b(from|join) " + change.group(1) + "\\b")
                            .matcher(change.group(2))
                            .find();
        });
    }

    /** Of code and migrations; without what stands in quotes, and without the names of parameters. */
    private static List<String> statements() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(PortableSqlTests::statements)
                    .map(sql -> sql.toLowerCase(Locale.ROOT).replaceAll("'[^']*'|:\\w+", " "))
                    .toList();
        }
    }

    private static Stream<String> statements(Path file) {
        String name = file.toString();
        if (name.endsWith(".sql") && !name.contains("/h2/")) {
            return Stream.of(read(file).replaceAll("--.*", "").split(";"));
        }
        return name.endsWith(".java")
                ? STRING.matcher(read(file))
                        .results()
                        .map((MatchResult it) -> it.group(1) == null ? it.group(2) : it.group(1))
                        .filter(STATEMENT.asMatchPredicate())
                : Stream.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
