package org.anteroom;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.anteroom.lti.Launch;
import org.anteroom.shared.RegistrationId;

/** A launch as it is once it was checked: what the feature behind it gets. */
public final class TestLaunch {

    public static final String TEACHER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
    public static final String STUDENT = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";

    private TestLaunch() {}

    /** @param roles of the person, separated by blanks */
    public record From(RegistrationId registration, long deployment, String sub, String name, String roles) {

        public From(Campus campus, String sub, String name, String roles) {
            this(campus.registration(), campus.deployment(), sub, name, roles);
        }
    }

    public static Launch of(From person, Launch.Context course, Launch.ResourceLink link, Map<String, String> custom) {
        return new Launch(
                person.registration(),
                person.deployment(),
                "LtiResourceLinkRequest",
                person.sub(),
                person.name(),
                null,
                List.of(person.roles().split(" ")),
                course,
                link,
                custom,
                null,
                null,
                URI.create("http://localhost:8080/lti/launch"),
                Launch.Services.NONE,
                null);
    }
}
