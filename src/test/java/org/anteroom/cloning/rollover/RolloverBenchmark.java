package org.anteroom.cloning.rollover;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import org.anteroom.BenchmarkedTool;
import org.anteroom.MariaDbServer;
import org.anteroom.channel.content.CopyDecision;
import org.anteroom.channel.content.CourseCopy;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Clones a whole course on MariaDB, as its manager decides it; docs/performance.md tells how to run it. */
final class RolloverBenchmark {

    private static final int ROOMS = 200;
    private static final int ASSETS = 50;
    private static final int ITEMS = 20;
    private static final int INTERACTIONS = 20;
    private static final int RUNS = 5;

    private final ConfigurableApplicationContext tool;
    private final JdbcClient jdbc;

    private RolloverBenchmark(ConfigurableApplicationContext tool) {
        this.tool = tool;
        this.jdbc = tool.getBean(JdbcClient.class);
    }

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Path directory = Files.createTempDirectory("rollover-benchmark");
        String given = System.getProperty("anteroom.benchmark.mariadb", "");
        try {
            if (given.isEmpty()) {
                try (MariaDbServer server = MariaDbServer.start()) {
                    run(server.url(), directory);
                }
            } else {
                run(given, directory);
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static void run(String url, Path directory) throws InterruptedException {
        try (ConfigurableApplicationContext tool = BenchmarkedTool.start(url, directory)) {
            new RolloverBenchmark(tool).measure();
        }
    }

    private void measure() throws InterruptedException {
        LastTerm course = new LastTerm(tool).fill(ROOMS, ASSETS, ITEMS, INTERACTIONS);
        System.out.printf(
                "%d rooms of %d assets, %d storyboard items, %d interactions%n", ROOMS, ASSETS, ITEMS, INTERACTIONS);
        for (int i = 1; i <= RUNS; i++) {
            CourseCopy copy = course.copy("Term " + i);
            long begun = System.nanoTime();
            tool.getBean(DecideCopy.class).decide(course.ada.id(), copy, CopyDecision.CLONE, null);
            double decided = since(begun);
            while (count("select count(*) from course_copy where finished_at is not null and id = ?", copy.id()) == 0) {
                Thread.sleep(20);
            }
            System.out.printf("run %d: decided after %,.0f ms, all ready after %,.0f ms%n", i, decided, since(begun));
            check(copy);
        }
    }

    /** One job to a room, and nothing missing. */
    private void check(CourseCopy copy) {
        long here = copy.channel().value();
        require(ROOMS, count("select count(*) from clone_job where state = 'READY' and copy_id = ?", copy.id()));
        require(
                ROOMS,
                count("select count(*) from resource_link where room_id is not null and copy_id = ?", copy.id()));
        String in = " c join room r on r.id = c.room_id where r.channel_id = ?";
        require(ROOMS * ASSETS, count("select count(*) from asset" + in, here));
        require(ROOMS * ITEMS, count("select count(*) from storyboard_item" + in, here));
        require(ROOMS * INTERACTIONS, count("select count(*) from interaction" + in, here));
    }

    private int count(String sql, long id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }

    private static void require(int expected, int found) {
        if (expected != found) {
            throw new IllegalStateException(found + " instead of " + expected);
        }
    }

    private static double since(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e6;
    }
}
