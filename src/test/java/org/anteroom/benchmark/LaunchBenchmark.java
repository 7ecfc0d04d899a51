package org.anteroom.benchmark;

import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.LtiBrowser;
import demo.lms.Person;
import demo.lms.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.anteroom.cloning.FilledRoom;
import org.anteroom.cloning.LargeRoom;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** Starts, launches and clones in the packaged tool, as people see it; docs/performance.md tells how to run it. */
final class LaunchBenchmark {

    private static final int STARTS = 5;
    private static final int STUDENTS = 50;
    private static final int LAUNCHES = 1000;

    private final Path jar;
    private final String tool = "http://localhost:" + freePort();
    private final DemoLms lms = DemoLms.start(0, tool);
    private final Course course = lms.addCourse("BIO", "Biology");
    private final Person teacher = enrolled("Ada", Role.TEACHER);
    private final Activity small = lms.addActivity(course, "Small room", "");
    private final Activity large = lms.addActivity(course, "Large room", "");

    private LaunchBenchmark(Path jar) {
        this.jar = jar;
    }

    public static void main(String[] args) throws Exception {
        LaunchBenchmark benchmark = new LaunchBenchmark(Path.of(args[0]));
        Path directory = Files.createTempDirectory("launch-benchmark");
        try {
            benchmark.starts(directory);
            benchmark.launches(directory);
            benchmark.clones(directory);
        } finally {
            benchmark.lms.close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    /** Each on a database that has not been made yet. */
    private void starts(Path directory) throws Exception {
        Times times = new Times("start to first launch");
        for (int i = 0; i < STARTS; i++) {
            Path fresh = Files.createDirectory(directory.resolve("start" + i));
            long begin = System.nanoTime();
            try (ToolProcess process = ToolProcess.start(jar, fresh, tool, lms)) {
                awaitLaunch(process);
                times.since(begin);
            }
        }
        times.print();
    }

    private void launches(Path directory) throws Exception {
        try (ToolProcess process = ToolProcess.start(jar, directory, tool, lms)) {
            awaitLaunch(process);
            LtiBrowser ada = new LtiBrowser(lms).as(teacher);
            require(ada, large);
            List<LtiBrowser> students = IntStream.range(0, STUDENTS)
                    .mapToObj(i -> new LtiBrowser(lms).as(enrolled("Student" + i, Role.STUDENT)))
                    .toList();
            Times times = new Times("launch");
            for (int i = 0; i < LAUNCHES; i++) {
                long begin = System.nanoTime();
                // Nothing is published: the page says so, at the end of the same launch.
                students.get(i % STUDENTS).open(small);
                times.since(begin);
            }
            times.print();
            System.out.printf("memory after %,d launches: %,d kB%n", LAUNCHES, process.residentKilobytes());
        }
    }

    private void clones(Path directory) throws Exception {
        // Between two processes the files of the database are nobody's.
        fill(directory);
        try (ToolProcess process = ToolProcess.start(jar, directory, tool, lms);
                CloneByBrowser browser = new CloneByBrowser(lms, teacher)) {
            awaitLaunch(process);
            browser.measure("Save to \"ready\", small", small);
            browser.measure("Save to \"ready\", large", large);
        }
    }

    private static void fill(Path directory) {
        String url = "jdbc:h2:file:" + directory.resolve("anteroom") + ";MODE=MySQL";
        SingleConnectionDataSource source = new SingleConnectionDataSource(url, true);
        source.setAutoCommit(true);
        try {
            JdbcClient jdbc = JdbcClient.create(source);
            FilledRoom.fill(jdbc, room(jdbc, "Small room"));
            new LargeRoom(jdbc, room(jdbc, "Large room"), 1, 1024).fill();
        } finally {
            source.destroy();
        }
    }

    private static RoomId room(JdbcClient jdbc, String name) {
        return new RoomId(jdbc.sql("select id from room where name = :name")
                .param("name", name)
                .query(Long.class)
                .single());
    }

    private void awaitLaunch(ToolProcess process) throws IOException {
        LtiBrowser browser = new LtiBrowser(lms).as(teacher);
        while (true) {
            try {
                require(browser, small);
                return;
            } catch (UncheckedIOException notYet) {
                process.assertAlive();
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    private static void require(LtiBrowser browser, Activity activity) {
        String page = browser.open(activity).text();
        if (!page.contains(activity.title())) {
            throw new IllegalStateException("The launch led to: " + page);
        }
    }

    private Person enrolled(String name, Role role) {
        Person person = lms.addPerson("benchmark-" + name, name, "Benchmark", "en");
        lms.enrol(course, person, role);
        return person;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
