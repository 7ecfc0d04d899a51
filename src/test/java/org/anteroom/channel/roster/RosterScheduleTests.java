package org.anteroom.channel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.LtiBrowser;
import demo.lms.Person;
import demo.lms.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.AnteroomApplication;
import org.anteroom.AnteroomTest;
import org.anteroom.TestDatabase;
import org.anteroom.shared.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tool as it is started in earnest, but for the times of its schedule: nobody tells it to read a roster. */
class RosterScheduleTests {

    @Test
    void rosterIsReadAgainAndAgainAfterOneLaunch() throws IOException {
        String tool = "http://localhost:" + freePort();
        try (DemoLms lms = DemoLms.start(0, tool);
                ConfigurableApplicationContext application = start(lms, tool)) {
            Person ada = lms.addPerson("ada", "Ada", "Byron", "en");
            Person sam = lms.addPerson("sam", "Sam", "Student", "en");
            Person tess = lms.addPerson("tess", "Tess", "Tutor", "en");
            Course course = lms.addCourse("R-1", "Rosters");
            lms.enrol(course, ada, Role.TEACHER);
            lms.enrol(course, sam, Role.STUDENT);
            Activity activity = lms.addActivity(course, "Meeting", "");

            assertThat(new LtiBrowser(lms).as(ada).open(activity).status()).isEqualTo(200);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> members(application).equals(List.of("Ada Byron", "Sam Student")));

            lms.enrol(course, tess, Role.TEACHING_ASSISTANT);
            lms.unenrol(course, sam);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> members(application).equals(List.of("Ada Byron", "Tess Tutor")));
        }
    }

    private static ConfigurableApplicationContext start(DemoLms lms, String tool) {
        Map<String, String> properties = new LinkedHashMap<>(lms.registrationProperties());
        properties.put("server.port", tool.substring(tool.lastIndexOf(':') + 1));
        properties.put("anteroom.public-url", tool);
        properties.put("anteroom.roster.poll", "200ms");
        properties.put("anteroom.roster.interval", "1s");
        properties.put("anteroom.lti.allowed-hosts", "127.0.0.1");
        properties.put("anteroom.data-directory", "target/test-data/" + Tokens.random(6));
        properties.put("anteroom.key-encryption-key", AnteroomTest.KEY_ENCRYPTION_KEY);
        properties.put("spring.datasource.url", TestDatabase.newUrl());
        properties.put("spring.config.import", "");
        return new SpringApplicationBuilder(AnteroomApplication.class)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    private static List<String> members(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("""
                        select u.name from membership m join user_account u on u.id = m.user_id order by u.name
                        """)
                .query(String.class)
                .list();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
