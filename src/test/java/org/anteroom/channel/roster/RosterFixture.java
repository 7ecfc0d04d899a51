package org.anteroom.channel.roster;

import com.sun.net.httpserver.HttpServer;
import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.KeySetServer;
import org.anteroom.lti.Landing;
import org.anteroom.lti.Launch;
import org.anteroom.lti.LaunchHandler;
import org.anteroom.platform.Deployment;
import org.anteroom.platform.Deployments;
import org.anteroom.platform.Registration;
import org.anteroom.platform.RegistrationDetails;
import org.anteroom.platform.Registrations;
import org.anteroom.platform.key.ToolKeys;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A demo LMS with a course of its own for each test, registered under a name of its own. */
@AnteroomTest
abstract class RosterFixture {

    static final String TEACHER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
    static final String STUDENT = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Campus campus;

    @Autowired
    SyncRoster syncRoster;

    @Autowired
    Rosters rosters;

    @Autowired
    LaunchHandler launches;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Deployments deployments;

    @Autowired
    private ToolKeys keys;

    DemoLms lms;
    Course course;
    Person ada;
    Person sam;
    Person tess;
    Registration registration;
    private HttpServer keySet;
    private Activity activity;

    @BeforeEach
    void openLms() throws IOException {
        keySet = KeySetServer.start(keys);
        lms = DemoLms.start(0, "http://127.0.0.1:" + keySet.getAddress().getPort());
        ada = lms.addPerson("ada2", "Ada", "Byron", "en");
        sam = lms.addPerson("sam", "Sam", "Student", "en");
        tess = lms.addPerson("tess", "Tess", "Tutor", "en");
        course = lms.addCourse("R-1", "Rosters");
        lms.enrol(course, ada, Role.TEACHER);
        lms.enrol(course, sam, Role.STUDENT);
        lms.enrol(course, tess, Role.TEACHING_ASSISTANT);
        activity = lms.addActivity(course, "Meeting", "");
        registration = register();
    }

    @AfterEach
    void closeLms() {
        lms.close();
        keySet.stop(0);
    }

    private Registration register() {
        Map<String, String> properties = new TreeMap<>();
        lms.registrationProperties().forEach((name, value) -> properties.put(name.replaceFirst(".*]\\.", ""), value));
        return registrations.save(new RegistrationDetails(
                "https://" + Tokens.random(9) + ".example",
                properties.get("client-id"),
                properties.get("authorization-endpoint"),
                properties.get("token-endpoint"),
                null,
                properties.get("jwks-uri"),
                "moodle",
                List.of()));
    }

    /** A launch with these roles that brings the addresses of the course's services. */
    Landing launch(Person person, String... roles) {
        return launchAs(person, person.name(), roles);
    }

    Landing launchAs(Person person, String name, String... roles) {
        Map<String, Object> claims = lms.claims(person, activity, "nonce");
        Deployment deployment = deployments.findOrRecord(registration.id(), "3");
        Object groups = object(claims, "https://purl.imsglobal.org/spec/lti/claim/custom")
                .get("moodle_groups");
        return launches.receive(new Launch(
                registration.id(),
                deployment.id(),
                "LtiResourceLinkRequest",
                person.sub(),
                name,
                null,
                List.of(roles),
                new Launch.Context(Long.toString(course.id()), course.label(), course.title()),
                new Launch.ResourceLink("1", "Meeting"),
                Map.of("moodle_groups", groups.toString()),
                null,
                null,
                URI.create("http://localhost:8080/"),
                services(claims),
                null));
    }

    private static Launch.Services services(Map<String, Object> claims) {
        return new Launch.Services(
                (String) object(claims, "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice")
                        .get("context_memberships_url"),
                (String) object(claims, "https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice")
                        .get("context_groups_url"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> claims, String name) {
        return (Map<String, Object>) claims.getOrDefault(name, Map.of());
    }

    /** The channel after a teacher's launch. */
    ChannelId channel() {
        return launch(ada, TEACHER).channel();
    }

    /** The channel of a course that was added later. */
    ChannelId inNewCourse() {
        activity = lms.addActivity(course, "Meeting", "");
        return channel();
    }

    void syncWell(ChannelId channel) {
        org.assertj.core.api.Assertions.assertThat(syncRoster.sync(channel)).isEmpty();
    }

    String failure(ChannelId channel) {
        Optional<RosterFailure> failure = syncRoster.sync(channel);
        return failure.map(RosterFailure::code).orElse("none");
    }

    /** Roles by name. */
    Map<String, String> members(ChannelId channel) {
        Map<String, String> members = new TreeMap<>();
        jdbc.sql("""
                select u.name, m.role from membership m join user_account u on u.id = m.user_id
                where m.channel_id = :channel
                """)
                .param("channel", channel.value())
                .query((row, number) -> members.put(row.getString("name"), row.getString("role")))
                .list();
        return members;
    }

    /** As if the last launches of everybody in the channel had been that long ago. */
    void age(ChannelId channel, Duration time) {
        Instant then = Instant.now().minus(time);
        jdbc.sql("update membership set launched_at = :then where channel_id = :channel and launched_at is not null")
                .param("then", then)
                .param("channel", channel.value())
                .update();
    }

    static List<Map<String, Object>> crowd(int number) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            members.add(Map.of(
                    "user_id", "crowd-" + i,
                    "status", "Active",
                    "name", "Person " + i,
                    "email", "person" + i + "@example.org",
                    "roles", List.of("Learner")));
        }
        return members;
    }
}
