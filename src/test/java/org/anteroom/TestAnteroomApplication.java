package org.anteroom;

import demo.lms.DemoLms;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anteroom.lti.registration.NewInvitation;
import org.anteroom.lti.registration.PlatformInvitations;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Anteroom beside an LMS to try it in: what {@code mvn spring-boot:test-run} starts. The tool is at localhost and the
 * LMS at 127.0.0.1, which browsers take for two sites, as in real life.
 */
class TestAnteroomApplication {

    private static final String TOOL = "http://localhost:8080";
    private static final int LMS_PORT = 9090;

    /** Beside the tool's own data, so that it outlives a clean build as well as a restart. */
    private static final String DATA = "./data/demo";

    public static void main(String[] args) {
        DemoLms lms = DemoLms.start(LMS_PORT, TOOL);
        try {
            // System properties win over configuration files, and what is on the command line wins over them.
            properties(lms).forEach(System::setProperty);
            ConfigurableApplicationContext tool =
                    SpringApplication.from(AnteroomApplication::main).run(args).getApplicationContext();
            invite(tool.getBean(PlatformInvitations.class));
        } catch (RuntimeException failure) {
            lms.close();
            throw failure;
        }
        System.out.println("Demo LMS: " + lms.issuer());
    }

    /** For whoever wants to see the demo LMS, or a Moodle of their own, register itself. */
    private static void invite(PlatformInvitations invitations) {
        PlatformInvitations.Link link = invitations.create(new NewInvitation("Trial", Duration.ofDays(1), null));
        System.out.println("To register an LMS, once: " + link.url());
    }

    private static Map<String, String> properties(DemoLms lms) {
        Map<String, String> properties = new LinkedHashMap<>(lms.registrationProperties());
        properties.put("anteroom.public-url", TOOL);
        properties.put("anteroom.data-directory", DATA);
        // So that the demo LMS can register itself, too.
        properties.put("anteroom.lti.allowed-hosts", "127.0.0.1");
        properties.put("server.port", "8080");
        return properties;
    }
}
