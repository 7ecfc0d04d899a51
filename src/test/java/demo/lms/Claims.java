package demo.lms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The claims of a resource link launch, in exactly the shapes that Moodle 4.5 sends. */
record Claims(Site site, Tool tool, Person person, Course course, Activity activity, Services services) {

    static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    static final String OUTCOMES = "https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome";

    /** Moodle's tokens live for a minute. */
    private static final long LIFETIME = 60;

    Map<String, Object> of(Container container, String sesskey, String nonce, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", site.issuer().toString());
        claims.put("aud", tool.clientId());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + LIFETIME);
        claims.put("nonce", nonce);
        addPerson(claims);
        addMessage(claims);
        claims.put(LTI + "launch_presentation", presentation(container, sesskey));
        addServices(claims);
        return claims;
    }

    private void addPerson(Map<String, Object> claims) {
        claims.put("sub", person.sub());
        claims.put("name", person.name());
        claims.put("given_name", person.givenName());
        claims.put("family_name", person.familyName());
        claims.put("email", person.email());
        claims.put(LTI + "roles", roles());
        claims.put(LTI + "ext", Map.of("user_username", person.username(), "lms", "moodle-2"));
        claims.put(
                LTI + "lis",
                Map.of("person_sourcedid", "P-" + person.id(), "course_section_sourcedid", course.label()));
    }

    private List<String> roles() {
        Optional<Role> role = course.roleOf(person);
        return person.admin() ? Role.ADMIN : role.map(Role::uris).orElse(List.of());
    }

    private void addMessage(Map<String, Object> claims) {
        claims.put(LTI + "deployment_id", tool.deploymentId());
        claims.put(LTI + "message_type", "LtiResourceLinkRequest");
        claims.put(LTI + "version", "1.3.0");
        claims.put(LTI + "target_link_uri", activity.target(tool));
        claims.put(
                LTI + "context",
                Map.of(
                        "id", Long.toString(course.id()),
                        "label", course.label(),
                        "title", course.title(),
                        "type", List.of("CourseSection")));
        claims.put(
                LTI + "resource_link",
                Map.of(
                        "id", Long.toString(activity.id()),
                        "title", activity.title(),
                        "description", activity.description().replaceAll("\\R", "\r\n")));
        claims.put(LTI + "tool_platform", platform());
    }

    private Map<String, Object> platform() {
        return Map.of(
                "product_family_code", Site.PRODUCT,
                "version", "2024100706",
                "guid", "5f2b8c1d9e7a46038bd1f0c2a4e69d37",
                "name", Site.NAME,
                "description", "A course page to try Anteroom in");
    }

    private Map<String, Object> presentation(Container container, String sesskey) {
        String back = site.url(Site.RETURN) + "?course=" + course.id() + "&launch_container=" + container.number()
                + "&instanceid=" + activity.id() + "&sesskey=" + sesskey;
        return Map.of(
                "locale", person.locale(),
                "document_target", container.documentTarget(),
                "return_url", back);
    }

    private void addServices(Map<String, Object> claims) {
        String addresses = site.url("/lti/services/");
        String lineItems = addresses + course.id() + "/lineitems";
        String type = "?type_id=" + tool.deploymentId();
        String memberships =
                addresses + "CourseSection/" + course.id() + "/bindings/" + tool.deploymentId() + "/memberships";
        Map<String, Object> custom = new Variables(person, course, activity).custom();
        // The one variable that the course itself does not know.
        custom.put("moodle_groups", services.groupIds(course, person));
        custom.put("context_memberships_url", memberships);
        claims.put(LTI + "custom", custom);
        claims.put(
                AGS,
                Map.of(
                        "scope", Tool.AGS_SCOPES,
                        "lineitems", lineItems + type,
                        "lineitem", lineItems + "/" + activity.id() + "/lineitem" + type));
        claims.put(NRPS, Map.of("context_memberships_url", memberships, "service_versions", List.of("1.0", "2.0")));
        if (services.areGroupsOffered()) {
            claims.put(
                    "https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice",
                    Map.of(
                            "scope", List.of(Services.GROUPS_SCOPE),
                            "context_groups_url", addresses + "CourseSection/" + course.id() + "/groups",
                            "service_versions", List.of("1.0")));
        }
        claims.put(
                OUTCOMES,
                Map.of(
                        "lis_result_sourcedid",
                        "{\"data\":{\"instanceid\":\"%d\",\"userid\":\"%d\",\"typeid\":\"%s\"}}"
                                .formatted(activity.id(), person.id(), tool.deploymentId()),
                        "lis_outcome_service_url",
                        site.url("/lti/outcomes")));
    }
}
