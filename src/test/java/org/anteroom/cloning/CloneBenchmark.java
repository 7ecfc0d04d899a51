package org.anteroom.cloning;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.anteroom.BenchmarkedTool;
import org.anteroom.Campus;
import org.anteroom.MariaDbServer;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Clones large rooms beside the bare SQL, on H2 and on MariaDB; docs/performance.md tells how to run it. */
final class CloneBenchmark {

    private static final int WARM_UP = 15;
    private static final int RUNS = 41;

    // The rows of a clone, written by hand as one would in a console.
    private static final List<String> BARE = List.of("""
            insert into room (channel_id, owner_id, parent_id, name, description, tags, published, mode, questions_enabled,
              group_chat_enabled, next_number, version, created_at)
            select channel_id, owner_id, id, name, description, tags, false, mode, questions_enabled, group_chat_enabled,
              next_number, 1, created_at from room where id = ?
            """, """
            insert into asset (room_id, number, kind, title, media_type, size, sha256, url, created_at)
            select ?, number, kind, title, media_type, size, sha256, url, created_at from asset where room_id = ?
            """, """
            insert into storyboard_item (room_id, number, position, title, asset_number, content, speaker_notes, minutes)
            select ?, number, position, title, asset_number, content, speaker_notes, minutes
            from storyboard_item where room_id = ?
            """, """
            insert into interaction (room_id, number, type, state, prompt, multiple_answers, results_shared,
              duration_seconds, scale_maximum, word_maximum, link_url, link_label, version)
            select ?, number, type, 'DRAFT', prompt, multiple_answers, results_shared, duration_seconds, scale_maximum,
              word_maximum, link_url, link_label, 1 from interaction where room_id = ?
            """, """
            insert into interaction_option (room_id, interaction_number, number, label, correct)
            select ?, interaction_number, number, label, correct from interaction_option where room_id = ?
            """);

    private final ConfigurableApplicationContext tool;
    private final Person ada;
    private final ChannelId channel;
    private final Campus campus;

    private CloneBenchmark(ConfigurableApplicationContext tool) {
        this.tool = tool;
        this.campus = Campus.of(tool);
        this.channel = campus.channel("Biology");
        this.ada = campus.manager("Ada", channel);
    }

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Path directory = Files.createTempDirectory("clone-benchmark");
        try {
            run(
                    "H2 in a file",
                    "jdbc:h2:file:" + directory.resolve("db") + ";MODE=MySQL;LOCK_TIMEOUT=10000;WRITE_DELAY=0",
                    directory);
            String given = System.getProperty("anteroom.benchmark.mariadb", "");
            if (!given.isEmpty()) {
                run("MariaDB", given, directory);
            } else if (MariaDbServer.isInstalled()) {
                try (MariaDbServer server = MariaDbServer.start()) {
                    run("MariaDB", server.url(), directory);
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static void run(String database, String url, Path directory) throws Exception {
        try (ConfigurableApplicationContext tool = BenchmarkedTool.start(url, directory)) {
            System.out.printf("%n%s%n", database);
            new CloneBenchmark(tool).measure();
        }
    }

    private void measure() throws Exception {
        RoomId small = room("1 kB", 1, 1024);
        RoomId heavy = room("1 GB", 1, 1 << 30);
        RoomId large = room("tenfold", 10, 1024);
        for (int i = 0; i < WARM_UP; i++) {
            job(small);
            bare(small);
        }
        double[] jobs = new double[RUNS];
        double[] bares = new double[RUNS];
        double[] heavies = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            jobs[i] = job(small);
            bares[i] = bare(small);
            heavies[i] = job(heavy);
        }
        print("bare insert ... select", bares);
        print("job, assets of 1 kB", jobs);
        print("job, assets of 1 GB", heavies);
        System.out.printf(
                "ratio of the medians      %.2f (1 kB), %.2f (1 GB)%n",
                median(jobs) / median(bares), median(heavies) / median(bares));
        heap("as large", small);
        heap("tenfold", large);
        new SaveToReady(tool, campus, ada, channel, small).print();
    }

    private RoomId room(String name, int times, long bytes) {
        RoomId id = campus.room(channel, ada).named(name).published().create();
        tool.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> new LargeRoom(tool.getBean(JdbcClient.class), id, times, bytes).fill());
        return id;
    }

    /** The job's work, from the lock on its row to the commit with the notice. */
    private double job(RoomId source) {
        CloneJobId id = tool.getBean(CloneJobs.class).add(ada.id(), source, Cloning.into(channel, "Copy"));
        CopyRoom copyRoom = tool.getBean(CopyRoom.class);
        long start = System.nanoTime();
        copyRoom.copy(id);
        return (System.nanoTime() - start) / 1e6;
    }

    private double bare(RoomId source) throws SQLException {
        try (Connection connection = tool.getBean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            long copy = copyRoom(connection, source);
            for (String children : BARE.subList(1, BARE.size())) {
                try (PreparedStatement statement = connection.prepareStatement(children)) {
                    statement.setLong(1, copy);
                    statement.setLong(2, source.value());
                    statement.executeUpdate();
                }
            }
            connection.commit();
            double time = (System.nanoTime() - start) / 1e6;
            connection.setAutoCommit(true);
            return time;
        }
    }

    private static long copyRoom(Connection connection, RoomId source) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BARE.get(0), new String[] {"id"})) {
            statement.setLong(1, source.value());
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    /** On H2 the thread's allocations are those of the embedded database, too. */
    private void heap(String name, RoomId source) {
        job(source);
        System.gc();
        long before = used();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        double time = job(source);
        allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
        System.gc();
        System.out.printf(
                "heap, room %-10s     %.1f ms, thread allocates %,d kB, heap kept %+,d kB%n",
                name, time, allocated / 1024, (used() - before) / 1024);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    static void print(String name, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%-25s min %7.1f  median %7.1f  max %7.1f ms%n",
                name, sorted[0], median(times), sorted[sorted.length - 1]);
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
