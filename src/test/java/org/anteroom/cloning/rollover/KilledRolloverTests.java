package org.anteroom.cloning.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.anteroom.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A course that is being cloned while its node is killed, again and again: the next start goes on where the last one was. */
class KilledRolloverTests {

    private static final int KILLS = 3;

    @TempDir
    Path directory;

    private String url = "";

    @Test
    void everyRoomIsClonedOnceAndItsActivityFindsIt() throws Exception {
        url = System.getProperty("anteroom.test.url") == null
                ? "jdbc:h2:file:" + directory.resolve("anteroom") + ";MODE=MySQL;LOCK_TIMEOUT=10000;WRITE_DELAY=0"
                : TestDatabase.newUrl();
        for (int i = 1; i <= KILLS; i++) {
            Process node = start();
            waitUntilLeft(node, RolloverNode.ROOMS - 3 * i);
            node.destroyForcibly().waitFor();
            assertThat(count("select count(*) from course_copy where finished_at is null"))
                    .as("killed at work")
                    .isEqualTo(1);
        }

        Process last = start();
        waitUntilLeft(last, 0);
        assertThat(last.waitFor()).isZero();
        assertThat(count("select count(*) from clone_job where state = 'READY'"))
                .isEqualTo(RolloverNode.ROOMS);
        assertThat(count("select count(distinct parent_id) from room where parent_id is not null"))
                .isEqualTo(RolloverNode.ROOMS);
        assertThat(count("select count(*) from room where parent_id is not null"))
                .isEqualTo(RolloverNode.ROOMS);
        assertThat(count("select count(*) from asset a join room r on r.id = a.room_id where r.parent_id is not null"))
                .isEqualTo(RolloverNode.ROOMS * RolloverNode.ASSETS);
        assertThat(count("""
                        select count(*) from resource_link l join room r on r.id = l.room_id
                        where r.parent_id = l.source_room_id and r.channel_id = l.channel_id
                        """)).isEqualTo(RolloverNode.ROOMS);
        assertThat(count("select count(*) from course_copy where finished_at is null"))
                .isZero();
        assertThat(count("select count(*) from notification where kind = 'course-copied'"))
                .isEqualTo(1);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RolloverNode.class.getName(),
                        "--spring.datasource.url=" + url,
                        "--spring.config.import=",
                        "--spring.main.lazy-initialization=true",
                        "--spring.main.banner-mode=off",
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--anteroom.data-directory=" + directory,
                        // One at a time, or a fast machine has done them all before it is killed.
                        "--db-scheduler.threads=1",
                        "--db-scheduler.polling-interval=100ms",
                        "--db-scheduler.heartbeat-interval=500ms"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void waitUntilLeft(Process node, int rooms) throws IOException {
        BufferedReader output = node.inputReader();
        int left = Integer.MAX_VALUE;
        while (left > rooms) {
            String line = output.readLine();
            assertThat(line).as("the process goes on").isNotNull();
            if (line.startsWith(RolloverNode.LEFT)) {
                left = Integer.parseInt(line.substring(RolloverNode.LEFT.length()));
            }
        }
    }

    private int count(String sql) {
        return JdbcClient.create(new DriverManagerDataSource(url))
                .sql(sql)
                .query(Integer.class)
                .single();
    }
}
