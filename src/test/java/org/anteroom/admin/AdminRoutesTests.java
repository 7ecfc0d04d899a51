package org.anteroom.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who may take which route of the console, cell by cell. */
@AnteroomTest
class AdminRoutesTests {

    /** What an LMS admin may do with their own registration; whatever else there is, is for operators. */
    private static final List<String> OPEN = List.of(
            "GET /admin/registrations/R",
            "POST /admin/registrations/R/deployments",
            "POST /admin/registrations/R/deployments/D/approval",
            "DELETE /admin/registrations/R/deployments/D/approval",
            "GET /admin/registrations/R/policies",
            "POST /admin/registrations/R/policies",
            "GET /admin/registrations/R/roles",
            "POST /admin/registrations/R/roles",
            "DELETE /admin/registrations/R/roles",
            "GET /admin/registrations/R/traces",
            "GET /admin/registrations/R/traces/T",
            "GET /admin/registrations/R/check",
            "POST /admin/registrations/R/check");

    private static final List<String> OPERATORS = List.of(
            "GET /admin",
            "GET /admin/registrations",
            "GET /admin/registrations/invitations",
            "POST /admin/registrations/invitations",
            "DELETE /admin/registrations/invitations/1",
            "GET /admin/registrations/new",
            "GET /admin/registrations/new/moodle",
            "POST /admin/registrations/new/moodle",
            "GET /admin/registrations/R/endpoints",
            "POST /admin/registrations/R/endpoints",
            "POST /admin/registrations/R/activation",
            "DELETE /admin/registrations/R/activation",
            "GET /admin/operators",
            "POST /admin/operators/invitations",
            "DELETE /admin/operators/invitations/x",
            "GET /admin/operators/O/removal",
            "DELETE /admin/operators/0",
            "GET /admin/password",
            "POST /admin/password",
            "GET /admin/traces",
            "GET /admin/traces/T",
            "GET /admin/keys",
            "GET /admin/keys/rotation",
            "POST /admin/keys/rotation",
            "GET /admin/jobs",
            "GET /admin/storage");

    @Autowired
    Campus campus;

    @Autowired
    Campus elsewhere;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final Map<String, String> places = new java.util.HashMap<>();

    @BeforeEach
    void trace() {
        String code = "T" + Long.toString(System.nanoTime(), 36).toUpperCase().substring(0, 9);
        jdbc.sql("""
                insert into launch_trace (code, registration_id, steps_passed, outcome, created_at)
                values (?, ?, 'LOGIN_FORM ', 'PENDING', current_timestamp)
                """).params(code, campus.registration().value()).update();
        places.put("T", code);
        Console.addOperator(jdbc, code.toLowerCase());
        places.put(
                "O",
                jdbc.sql("select id from operator_account where name = ?")
                        .param(code.toLowerCase())
                        .query(String.class)
                        .single());
        places.put("R", campus.registration().toString());
        places.put("D", Long.toString(campus.deployment()));
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsAskedToSignIn() {
        return routes(route -> assertThat(status(route, request -> request)).isEqualTo(302));
    }

    @TestFactory
    Stream<DynamicTest> membersAndTeachersFindNothing() {
        ChannelId channel = campus.channel("Biology");
        Person member = campus.member("Sam", channel);
        Person teacher = campus.manager("Ada", channel);
        return routes(route -> {
            assertThat(status(route, campus.as(member))).isEqualTo(404);
            assertThat(status(route, campus.as(teacher))).isEqualTo(404);
        });
    }

    @TestFactory
    Stream<DynamicTest> lmsAdminFindsTheirOwnRegistrationOnly() {
        Person admin = campus.administrator("Ina");
        return routes(route -> assertThat(status(route, campus.as(admin)))
                .isIn(OPEN.contains(route) ? List.of(200, 302) : List.of(404)));
    }

    @TestFactory
    Stream<DynamicTest> lmsAdminOfAnotherPlatformFindsNothing() {
        Person admin = elsewhere.administrator("Olga");
        return routes(route -> assertThat(status(route, elsewhere.as(admin))).isEqualTo(404));
    }

    @TestFactory
    Stream<DynamicTest> operatorFindsEverything() {
        OperatorSession operator = OperatorSession.begin(jdbc, mvc);
        return routes(route -> {
            // What is empty or absent is refused as such, after the door.
            int status = status(route, operator.sends());
            assertThat(status).isIn(200, 302, 422);
        });
    }

    @TestFactory
    Stream<DynamicTest> operatorsFormNeedsItsToken() {
        OperatorSession operator = OperatorSession.begin(jdbc, mvc);
        return routes(route -> {
            if (!route.startsWith("GET")) {
                var answer = request(route, operator.sendsWithoutToken()).getResponse();
                assertThat(answer.getStatus()).isEqualTo(302);
                assertThat(answer.getRedirectedUrl()).contains("/admin/login?refused=expired");
            }
        });
    }

    @Test
    void deploymentsAndTracesOfAnotherRegistrationAreNotReachedThroughOnesOwn() {
        Person admin = elsewhere.administrator("Olga");
        RegistrationId own = elsewhere.registration();
        for (String route : List.of(
                "POST /admin/registrations/" + own + "/deployments/D/approval",
                "DELETE /admin/registrations/" + own + "/deployments/D/approval",
                "GET /admin/registrations/" + own + "/traces/T")) {
            assertThat(status(route, elsewhere.as(admin))).as(route).isEqualTo(404);
        }
        assertThat(mvc.get()
                        .uri(
                                "/admin/registrations/{own}/traces?code={code}&registration={other}",
                                own,
                                places.get("T"),
                                campus.registration())
                        .with(elsewhere.as(admin)))
                .bodyText()
                .doesNotContain(places.get("T") + "</a>");
    }

    @Test
    void visitAndSignInOfOneBrowserDoNotMix() {
        OperatorSession operator = OperatorSession.begin(jdbc, mvc);
        Person teacher = campus.manager("Ada", campus.channel("Biology"));
        // Both cookies, and a link that names the visit: the teacher asks.
        assertThat(mvc.get().uri("/admin/keys").with(campus.as(teacher)).with(request -> {
                    request.setCookies(request.getCookies()[0], operator.cookie());
                    return request;
                }))
                .hasStatus(404);
        assertThat(mvc.get().uri("/rooms").cookie(operator.cookie())).hasStatus(401);
    }

    @Test
    void noSiteMayFrameAnOperatorsPage() {
        OperatorSession operator = OperatorSession.begin(jdbc, mvc);
        var page = mvc.get().uri("/admin/registrations").with(operator.sends()).exchange();
        assertThat(page).hasHeader("X-Frame-Options", "DENY");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(operator.cookie().getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(operator.cookie().getPath()).isEqualTo("/admin");
    }

    @Test
    void pageOfAnLmsAdminIsFramedByTheirPlatformAlone() {
        var page = mvc.get()
                .uri("/admin/registrations/{id}", campus.registration())
                .with(campus.as(campus.administrator("Ina")))
                .exchange();
        assertThat(page.getResponse().getHeader("X-Frame-Options")).isNull();
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("frame-ancestors 'self' https://");
    }

    private Stream<DynamicTest> routes(java.util.function.Consumer<String> check) {
        return Stream.concat(OPEN.stream(), OPERATORS.stream())
                .map(route -> dynamicTest(route, () -> check.accept(route)));
    }

    private int status(String route, RequestPostProcessor asker) {
        return request(route, asker).getResponse().getStatus();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult request(
            String route, RequestPostProcessor asker) {
        String[] parts = route.split(" ");
        String path = parts[1];
        for (var place : places.entrySet()) {
            path = path.replaceAll("/" + place.getKey() + "(?=/|$)", "/" + place.getValue());
        }
        return mvc.method(HttpMethod.valueOf(parts[0]))
                .uri(path)
                .param("deploymentId", "1")
                .param("lmsRole", "Mentor")
                .param("channelRole", "MEMBER")
                .param("attendanceDays", "30")
                .with(asker)
                .exchange();
    }
}
