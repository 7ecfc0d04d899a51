package org.anteroom.cloning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills real processes of the tool, with the embedded database in them, at random points of their work. */
class KilledProcessTests {

    private static final int KILLS = 4;

    private static final String HALF_MADE = """
            select count(*) from room r where r.parent_id is not null and (
              (select count(*) from asset a where a.room_id = r.id) <> %1$d
              or (select count(*) from storyboard_item s where s.room_id = r.id) <> %1$d
              or (select count(*) from clone_job j where j.room_id = r.id and j.state = 'READY') <> 1
              or (select count(*) from notification n where n.path = concat('/rooms/', r.id)) <> 1)
            """.formatted(CloningNode.ASSETS);

    @TempDir
    Path directory;

    private final Random random = new Random();
    private String url = "";
    private int clicked;

    @BeforeEach
    void database() throws SQLException {
        String shared = System.getProperty("anteroom.test.url");
        url = shared == null
                ? "jdbc:h2:file:" + directory.resolve("anteroom") + ";MODE=MySQL;LOCK_TIMEOUT=10000;WRITE_DELAY=0"
                : own(shared);
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        if (System.getProperty("anteroom.test.url") != null) {
            execute(System.getProperty("anteroom.test.url"), "drop database " + name());
        }
    }

    @Test
    void everyCloneThatWasAskedForIsMadeOnceAndWhole() throws Exception {
        for (int i = 1; i <= KILLS; i++) {
            Process node = start();
            waitUntilLeft(node, CloningNode.CLONES - 2 * i);
            node.waitFor(random.nextInt(100), TimeUnit.MILLISECONDS);
            node.destroyForcibly().waitFor();
            assertThat(count(HALF_MADE)).as("half-made rooms").isZero();
            assertThat(count("select count(*) from clone_job"))
                    .as("clicks that were answered")
                    .isGreaterThanOrEqualTo(clicked);
            assertThat(count("select count(*) from room where parent_id = 1"))
                    .as("killed at work")
                    .isLessThan(CloningNode.CLONES);
        }

        Process last = start();
        waitUntilLeft(last, 0);
        assertThat(last.waitFor()).isZero();
        assertThat(count("select count(*) from clone_job where state = 'READY'"))
                .isEqualTo(CloningNode.CLONES);
        assertThat(count("select count(*) from room where parent_id = 1")).isEqualTo(CloningNode.CLONES);
        assertThat(count(HALF_MADE)).isZero();
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                CloningNode.class.getName(),
                "--spring.datasource.url=" + url,
                "--spring.config.import=",
                "--spring.main.lazy-initialization=true",
                "--spring.main.banner-mode=off",
                "--server.port=0",
                "--logging.level.root=warn",
                "--anteroom.data-directory=" + directory,
                "--db-scheduler.polling-interval=100ms",
                "--db-scheduler.heartbeat-interval=500ms"));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void waitUntilLeft(Process node, int clones) throws IOException {
        BufferedReader output = node.inputReader();
        int left = CloningNode.CLONES;
        while (left > clones) {
            String line = output.readLine();
            assertThat(line).as("the process goes on").isNotNull();
            if (line.startsWith(CloningNode.CLICKED)) {
                clicked = Math.max(clicked, number(line));
            } else if (line.startsWith(CloningNode.LEFT)) {
                left = number(line);
            }
        }
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(line.indexOf(' ') + 1));
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }

    /** A database of its own beside the one of the other tests, whose nodes would take part. */
    private String own(String shared) throws SQLException {
        execute(shared, "create database " + name());
        return shared.replaceFirst("(//[^/]+/)[^?]+", "$1" + name());
    }

    private String name() {
        return "killed_" + ProcessHandle.current().pid();
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
