package org.anteroom;

import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated database of its own for one test, without an application around it: H2 in memory, or one that is made beside
 * that of the system property {@code anteroom.test.url}.
 */
public record TestDatabase(DataSource source) {

    private static final Pattern SERVER = Pattern.compile("(jdbc:mariadb://[^/]+/)[^?]*");

    public static TestDatabase create() {
        return shared() == null ? embedded() : migrated(newUrl(), "mariadb");
    }

    static TestDatabase embedded() {
        return migrated(embeddedUrl(), "h2");
    }

    /** Of such a database before its migration, for whoever starts an application on it. */
    public static String newUrl() {
        String shared = shared();
        return shared == null ? embeddedUrl() : besideOn(shared);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    private static @Nullable String shared() {
        return System.getProperty("anteroom.test.url");
    }

    private static String embeddedUrl() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    }

    private static String besideOn(String url) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(new DriverManagerDataSource(url))
                .sql("create database " + name)
                .update();
        return SERVER.matcher(url).replaceFirst("$1" + name);
    }

    private static TestDatabase migrated(String url, String vendor) {
        DataSource source = new DriverManagerDataSource(url);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .load()
                .migrate();
        return new TestDatabase(source);
    }
}
