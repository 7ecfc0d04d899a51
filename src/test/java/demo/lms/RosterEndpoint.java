package demo.lms;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of a course's people (NRPS) and that of its groups, with Moodle's peculiarities. */
final class RosterEndpoint implements HttpHandler {

    static final String PATH = "/lti/services/CourseSection/";

    private static final String ROSTER = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final String GROUPS = "application/vnd.ims.lti-gs.v1.contextgroupcontainer+json";

    private final DemoLms lms;

    RosterEndpoint(DemoLms lms) {
        this.lms = lms;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.of(exchange);
            lms.services()
                    .note(exchange.getRequestURI() + " | " + header(exchange, "Accept") + " | "
                            + header(exchange, "User-Agent"));
            pause();
            if (lms.services().behaviour() == Behaviour.ENDLESS) {
                endless(exchange);
            } else {
                answer(exchange, request).send(exchange);
            }
        }
    }

    private Response answer(HttpExchange exchange, Request request) {
        boolean groups = request.uri().getPath().endsWith("/groups");
        String accept = header(exchange, "Accept");
        // in_array() in Moodle's services.php: a list of types, or a type with parameters, is none.
        if (!accept.isEmpty() && !accept.equals("*/*") && !accept.equals(groups ? GROUPS : ROSTER)) {
            return refusal(400, "No handler found");
        }
        if (lms.services().behaviour() == Behaviour.UNAUTHORIZED_ONCE) {
            lms.services().behave(Behaviour.HONEST);
            lms.services().forgetTokens();
        }
        String token = header(exchange, "Authorization").replaceFirst("^Bearer ", "");
        if (!lms.services().scopesOf(token).contains(groups ? Services.GROUPS_SCOPE : Tool.NRPS_SCOPE)) {
            return refusal(401, "Unauthorized");
        }
        Course course = lms.campus()
                .course(Long.parseLong(request.uri().getPath().split("/")[4]))
                .orElseThrow(Refusal::notFound);
        return groups ? groups(course) : roster(request, course);
    }

    private Response roster(Request request, Course course) {
        int from = Integer.parseInt(request.parameters().getOrDefault("from", "0"));
        return switch (lms.services().behaviour()) {
            case UNAUTHORIZED -> refusal(401, "Unauthorized");
            case FORBIDDEN -> refusal(403, "Forbidden");
            case TOO_MANY -> refusal(429, "Too many requests").with("Retry-After", "600");
            case TOO_MANY_UNTIL -> refusal(429, "Too many requests").with("Retry-After", inTenMinutes());
            case BROKEN -> refusal(500, "Internal error");
            case BROKEN_LATER -> from > 0 ? refusal(500, "Internal error") : page(request, course, from);
            case PAGE -> Response.of(200, "text/html", "<!DOCTYPE html><title>Sign in</title>");
            case EMPTY -> Response.of(200, ROSTER, "");
            case CUT_OFF -> Response.of(200, ROSTER, "{\"members\":[{\"user_id\":\"2\",\"roles\":[\"Lear");
            case NOBODY -> Response.of(200, ROSTER, "{\"id\":\"x\",\"members\":[]}");
            case EMPTY_PAGES ->
                Response.of(200, ROSTER, "{\"members\":[]}").with("Link", next(request, from + 1, false));
            case REDIRECT -> Response.redirect(lms.issuer() + "/");
            case FOREIGN_NEXT ->
                page(request, course, from).with("Link", "<https://elsewhere.example/memberships>; rel=\"next\"");
            case LOOP ->
                page(request, course, from).with("Link", "<" + lms.issuer() + request.uri() + ">; rel=\"next\"");
            default -> page(request, course, from);
        };
    }

    private Response page(Request request, Course course, int from) {
        boolean whole = lms.services().behaviour() == Behaviour.NO_PAGES;
        int limit = whole ? 0 : Integer.parseInt(request.parameters().getOrDefault("limit", "0"));
        boolean groups = request.parameters().containsKey("groups");
        List<Map<String, Object>> members = members(course, groups);
        int size = limit == 0 ? members.size() : Math.min(limit, lms.services().largestPage());
        int to = Math.min(members.size(), from + size);
        Map<String, Object> container = new LinkedHashMap<>();
        container.put("id", lms.site().url(request.uri().getPath()));
        // Another id than the launch's, as other platforms have it.
        container.put("context", Map.of("id", "section-" + course.id(), "label", course.label()));
        container.put("members", members.subList(Math.min(from, to), to));
        Response page = Response.of(200, ROSTER, JSONObjectUtils.toJSONString(container));
        // Moodle leaves the role out here, if one was asked for.
        return to < members.size() ? page.with("Link", next(request, to, groups)) : page;
    }

    private String next(Request request, int from, boolean groups) {
        String limit = request.parameters().getOrDefault("limit", "0");
        return "<" + lms.site().url(request.uri().getPath()) + "?limit=" + limit + "&from=" + from
                + (groups ? "&groups=true" : "") + ">; rel=\"next\"";
    }

    private List<Map<String, Object>> members(Course course, boolean groups) {
        List<Map<String, Object>> members = new ArrayList<>();
        course.enrolments().keySet().stream()
                .sorted()
                .forEach(
                        id -> lms.campus().person(id).ifPresent(person -> members.add(member(course, person, groups))));
        members.addAll(lms.services().alsoListed());
        return members;
    }

    private Map<String, Object> member(Course course, Person person, boolean groups) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("status", "Active");
        // Who may not edit the course is a learner here, also those whom launches call instructors.
        member.put("roles", List.of(course.enrolments().get(person.id()) == Role.TEACHER ? "Instructor" : "Learner"));
        member.put("user_id", person.sub());
        member.put("lis_person_sourcedid", "");
        member.put("name", person.name());
        member.put("given_name", person.givenName());
        member.put("family_name", person.familyName());
        member.put("email", person.email());
        member.put("ext_user_username", person.username());
        if (groups && lms.services().areGroupsOffered()) {
            member.put(
                    "group_enrollments",
                    lms.services().groupsOf(course).stream()
                            .filter(group -> group.members().contains(person.id()))
                            .map(group -> Map.of("group_id", Long.toString(group.id())))
                            .toList());
        }
        return member;
    }

    private Response groups(Course course) {
        if (lms.services().behaviour() == Behaviour.NO_GROUPS) {
            return refusal(403, "Forbidden");
        }
        List<Map<String, Object>> groups = new ArrayList<>();
        lms.services()
                .groupsOf(course)
                .forEach(group -> groups.add(Map.of("id", Long.toString(group.id()), "name", group.name())));
        return Response.of(200, GROUPS, JSONObjectUtils.toJSONString(Map.of("id", "x", "groups", groups)));
    }

    private static String inTenMinutes() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(10));
    }

    private static Response refusal(int status, String reason) {
        return Response.of(
                status, "application/json", JSONObjectUtils.toJSONString(Map.of("status", status, "reason", reason)));
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] part = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream body = exchange.getResponseBody()) {
            for (int i = 0; i < 1 << 14; i++) {
                body.write(part);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(lms.services().delay().toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
