package org.anteroom.admin.selfcheck;

import com.sun.net.httpserver.HttpServer;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.KeySetServer;
import org.anteroom.admin.Console;
import org.anteroom.platform.RegistrationDetails;
import org.anteroom.platform.Registrations;
import org.anteroom.platform.key.ToolKeys;
import org.anteroom.shared.ChannelId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A campus whose platform is a demo LMS with one course, and an operator at a browser. */
@AnteroomTest
abstract class SelfCheckFixture {

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Registrations registrations;

    @Autowired
    private ToolKeys keys;

    DemoLms lms;
    WebClient browser;
    ChannelId channel;
    private HttpServer tool;

    @BeforeEach
    void open() throws IOException {
        tool = KeySetServer.start(keys);
        lms = DemoLms.start(0, "http://127.0.0.1:" + tool.getAddress().getPort());
        channel = campus.channel("Biology");
        register();
        browser = Console.signedIn(jdbc, mvc);
    }

    @AfterEach
    void close() {
        browser.close();
        lms.close();
        tool.stop(0);
    }

    private void register() {
        jdbc.sql("update registration set client_id = ? where id = ?")
                .params(told("client-id"), campus.registration().value())
                .update();
        register(told("jwks-uri"), List.of());
    }

    /** Changes what is known of the platform. */
    void register(String keySet, List<String> framing) {
        registrations.save(new RegistrationDetails(
                registrations.find(campus.registration()).orElseThrow().issuer(),
                told("client-id"),
                told("authorization-endpoint"),
                told("token-endpoint"),
                null,
                keySet,
                "moodle",
                framing));
    }

    /** What the platform says of itself. */
    private String told(String property) {
        return lms.registrationProperties().get("anteroom.lti.registrations[0]." + property);
    }

    /** As after a launch from a course with one teacher. */
    void addRoster() {
        Course course = lms.addCourse("B-1", "Biology");
        Person ada = lms.addPerson("ada", "Ada", "Byron", "en");
        lms.enrol(course, ada, Role.TEACHER);
        Map<?, ?> service = (Map<?, ?>) lms.claims(ada, lms.addActivity(course, "Meeting", ""), "nonce")
                .get("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice");
        jdbc.sql("insert into roster (channel_id, registration_id, memberships_url, requested_at) values (?, ?, ?, ?)")
                .params(
                        channel.value(),
                        campus.registration().value(),
                        service.get("context_memberships_url"),
                        Instant.now().truncatedTo(ChronoUnit.MICROS))
                .update();
    }

    void addLaunch(@Nullable String failure, @Nullable Long clockSkew) {
        String code =
                UUID.randomUUID().toString().replace("-", "").toUpperCase().substring(0, 10);
        jdbc.sql("""
                insert into launch_trace
                  (code, registration_id, steps_passed, outcome, failure_code, clock_skew_seconds, created_at)
                values (?, ?, 'LOGIN_FORM ', ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        code,
                        campus.registration().value(),
                        failure == null ? "ACCEPTED" : "REFUSED",
                        failure,
                        clockSkew,
                        Instant.now().truncatedTo(ChronoUnit.MICROS)))
                .update();
    }

    HtmlPage check() throws IOException {
        HtmlPage page = browser.getPage(Console.HOST + "/admin/registrations/" + campus.registration() + "/check");
        return page.<HtmlButton>querySelector("form[action*=check] button").click();
    }

    /** The words of one check's line. */
    static String line(HtmlPage page, String subject) {
        return page.getElementById(subject).asNormalizedText();
    }
}
