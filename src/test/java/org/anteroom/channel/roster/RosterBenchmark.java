package org.anteroom.channel.roster;

import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anteroom.MariaDbServer;
import org.springframework.util.FileSystemUtils;

/** Reads large courses from a demo LMS that takes its time; docs/performance.md tells how to run it. */
final class RosterBenchmark {

    private static final int[] MEMBERS = {2_500, 10_000};
    private static final int PAGE = 50;
    private static final Duration DELAY = Duration.ofMillis(20);

    private RosterBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("roster-benchmark");
        try {
            for (int members : MEMBERS) {
                String file = "jdbc:h2:file:" + directory.resolve("db" + members);
                run("H2 in a file", file + ";MODE=MySQL;LOCK_TIMEOUT=10000;WRITE_DELAY=0", members, directory);
            }
            if (MariaDbServer.isInstalled()) {
                for (int members : MEMBERS) {
                    try (MariaDbServer server = MariaDbServer.start()) {
                        run("MariaDB", server.url(), members, directory);
                    }
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static void run(String database, String url, int members, Path directory) throws Exception {
        int port = freePort();
        try (DemoLms lms = DemoLms.start(0, "http://127.0.0.1:" + port)) {
            lms.services().alsoList(RosterFixture.crowd(members));
            lms.services().largestPage(PAGE);
            lms.services().delay(DELAY);
            System.out.printf("%n%s, %,d members%n", database, members);
            Process node = new ProcessBuilder(command(lms, url, port, directory))
                    .inheritIO()
                    .start();
            if (node.waitFor() != 0) {
                throw new IllegalStateException("the tool failed");
            }
        }
    }

    /** The tool in a process of its own, with little memory. */
    private static List<String> command(DemoLms lms, String url, int port, Path directory) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                RosterNode.class.getName(),
                "--spring.datasource.url=" + url,
                "--spring.config.import=",
                "--spring.main.banner-mode=off",
                "--logging.level.root=error",
                "--server.port=" + port,
                "--anteroom.public-url=http://127.0.0.1:" + port,
                "--anteroom.lti.allowed-hosts=127.0.0.1",
                "--anteroom.roster.poll=1d",
                "--anteroom.data-directory=" + directory,
                "--" + RosterNode.ADDRESS + "=" + address(lms)));
        lms.registrationProperties().forEach((name, value) -> command.add("--" + name + "=" + value));
        return command;
    }

    /** As a launch names it. */
    private static String address(DemoLms lms) {
        Person teacher = lms.addPerson("grace", "Grace", "Teacher", "en");
        Course course = lms.addCourse("L-1", "Large");
        lms.enrol(course, teacher, Role.TEACHER);
        Activity activity = lms.addActivity(course, "Meeting", "");
        Object service = lms.claims(teacher, activity, "nonce")
                .get("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice");
        return String.valueOf(((Map<?, ?>) service).get("context_memberships_url"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
