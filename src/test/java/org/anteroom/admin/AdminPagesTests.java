package org.anteroom.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.channel.role.RoleTables;
import org.anteroom.platform.Deployment;
import org.anteroom.platform.Deployments;
import org.anteroom.platform.RegistrationPolicies;
import org.anteroom.platform.RegistrationPolicy.CourseCopy;
import org.anteroom.platform.Registrations;
import org.anteroom.platform.key.ToolKeys;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.RoomId;
import org.anteroom.web.FrameAncestors;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What an operator does in the console, and what comes of it. */
@AnteroomTest
class AdminPagesTests {

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Deployments deployments;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationPolicies policies;

    @Autowired
    RoleTables roles;

    @Autowired
    FrameAncestors ancestors;

    @Autowired
    ToolKeys keys;

    private WebClient browser;
    private RegistrationId registration;

    @BeforeEach
    void signIn() throws IOException {
        browser = Console.signedIn(jdbc, mvc);
        registration = campus.registration();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void pendingDeploymentIsApprovedAndSwitchedOff() throws IOException {
        assertThat(state("42")).isEqualTo(Deployment.State.PENDING);
        HtmlPage approved = button(page("/admin/registrations/" + registration), "Approve 42")
                .click();
        assertThat(approved.asNormalizedText()).contains("The deployment is approved");
        assertThat(state("42")).isEqualTo(Deployment.State.TRUSTED);
        button(approved, "Switch off 42").click();
        assertThat(state("42")).isEqualTo(Deployment.State.DISABLED);
    }

    @Test
    void registrationIsSwitchedOffAndOn() throws IOException {
        HtmlPage off = page("/admin/registrations/" + registration)
                .<HtmlButton>querySelector("form[action*=activation] button")
                .click();
        assertThat(registrations.find(registration).orElseThrow().enabled()).isFalse();
        assertThat(off.asNormalizedText()).contains("nobody can come from it");
        off.<HtmlButton>querySelector("form[action*=activation] button").click();
        assertThat(registrations.find(registration).orElseThrow().enabled()).isTrue();
    }

    @Test
    void endpointsAreCheckedAndSavedWithoutTouchingTheRest() throws IOException {
        HtmlPage form = page("/admin/registrations/" + registration + "/endpoints");
        form.<HtmlInput>getHtmlElementById("jwksUri").setValue("http://lms.example/keys");
        HtmlPage refused = form.<HtmlButton>querySelector("main form button").click();
        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
        assertThat(refused.asNormalizedText()).contains("begins with https://");
        refused.<HtmlInput>getHtmlElementById("jwksUri").setValue("https://lms.example/keys");
        refused.<HtmlButton>querySelector("main form button").click();
        assertThat(registrations.find(registration).orElseThrow())
                .extracting("jwksUri", "clientId")
                .containsExactly("https://lms.example/keys", "anteroom");
    }

    @Test
    void platformIsRegisteredByHandOnce() throws IOException {
        String issuer = "https://" + System.nanoTime() + ".example";
        HtmlPage form = page("/admin/registrations/new/moodle");
        assertThat(form.<HtmlInput>getHtmlElementById("tool-redirect").getValue())
                .endsWith("/lti/launch");
        fill(form, issuer);
        HtmlPage made =
                form.<HtmlButton>querySelector("form[action*=moodle] button").click();
        assertThat(made.asNormalizedText()).contains(issuer, "7", "Approved");
        HtmlPage again = page("/admin/registrations/new/moodle");
        fill(again, issuer);
        HtmlPage refused =
                again.<HtmlButton>querySelector("form[action*=moodle] button").click();
        assertThat(refused.asNormalizedText()).contains("registered with this client id already");
    }

    @Test
    void policiesAreSavedAndHoldAtOnce() throws IOException {
        HtmlPage form = page("/admin/registrations/" + registration + "/policies");
        form.<HtmlInput>getHtmlElementById("copy-CLONE").setChecked(true);
        form.<HtmlInput>getHtmlElementById("attendanceDays").setValue("90");
        form.<HtmlTextArea>getHtmlElementById("frameAncestors").setText("https://evil.example; script-src *");
        HtmlPage refused = form.<HtmlButton>querySelector("main form button").click();
        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
        refused.<HtmlTextArea>getHtmlElementById("frameAncestors").setText("https://apps.school.example/");
        HtmlPage saved = refused.<HtmlButton>querySelector("main form button").click();
        assertThat(saved.asNormalizedText()).contains("The policies are saved");
        assertThat(policies.of(registration).courseCopy()).isEqualTo(CourseCopy.CLONE);
        assertThat(policies.of(registration).attendanceDays()).isEqualTo(90);
        assertThat(ancestors.of(registration)).contains("https://apps.school.example");
    }

    @Test
    void exceptionsOfRolesAreAddedAndTakenBack() throws IOException {
        HtmlPage form = page("/admin/registrations/" + registration + "/roles");
        form.<HtmlInput>getHtmlElementById("lmsRole").setValue("Mentor");
        form.<HtmlSelect>getHtmlElementById("channelRole").setSelectedAttribute("CONTRIBUTOR", true);
        HtmlPage saved = form.<HtmlButton>querySelector("form[method=post]:not([action*=logout]) .btn-primary")
                .click();
        assertThat(roles.of(registration).rules()).containsOnlyKeys("Mentor");
        button(saved, "As usual again: Mentor").click();
        assertThat(roles.of(registration).rules()).isEmpty();
    }

    @Test
    void refusedLaunchIsFoundByItsCodeAndSaysWhatToDo() throws IOException {
        String code = trace("state-expired", Instant.now());
        HtmlPage list = page("/admin/traces?code=" + code.toLowerCase());
        HtmlPage trace = list.<HtmlAnchor>getAnchorByText(code).click();
        assertThat(trace.asNormalizedText())
                .contains(
                        "Opening the activity took too long", "More than ten minutes", "The login request can be read")
                .contains("Not in order:");
    }

    @Test
    void tracesComeInPagesAndByTime() throws IOException {
        Instant start = Instant.parse("2020-01-01T00:00:00Z");
        for (int i = 0; i < 60; i++) {
            // Some share their moment.
            trace("no-cookie", start.plusSeconds(i / 3));
        }
        String address = "/admin/registrations/" + registration + "/traces?until=2020-01-02T00:00";
        HtmlPage first = page(address);
        HtmlPage second = first.getAnchorByText("Older").click();
        assertThat(second.getWebResponse().getStatusCode())
                .as(second.getUrl().toString())
                .isEqualTo(200);
        List<String> codes = Stream.of(first, second)
                .flatMap(it -> it.querySelectorAll("main li a.font-monospace").stream())
                .map(it -> it.getTextContent())
                .toList();
        assertThat(codes).hasSize(60).doesNotHaveDuplicates();
        assertThat(page(address + "&from=2020-01-01T00:00:19").querySelectorAll("main li"))
                .hasSize(3);
    }

    @Test
    void keysAreRotatedByHand() throws IOException {
        String before = keys.current().getKeyID();
        HtmlPage question =
                page("/admin/keys").getAnchorByText("Rotate the keys").click();
        assertThat(question.asNormalizedText()).contains("Rotate the keys now?", "Cancel", "cannot be taken back");
        assertThat(keys.current().getKeyID()).isEqualTo(before);
        HtmlPage done = question.<HtmlButton>querySelector("form[action*=rotation] button")
                .click();
        assertThat(done.asNormalizedText()).contains("The next key signs", before);
        assertThat(keys.current().getKeyID()).isNotEqualTo(before);
        assertThat(keys.overview()).extracting("state").contains("PREVIOUS", "CURRENT", "NEXT");
    }

    @Test
    void pageThatIsNotThereHasTheHeaderOfTheConsole() throws IOException {
        HtmlPage missing = page("/admin/traces/NOTHING");
        assertThat(missing.getWebResponse().getStatusCode()).isEqualTo(404);
        assertThat(missing.getAnchorByText("Keys").getHrefAttribute()).startsWith("/admin/keys");
        assertThat(page("/admin/nowhere").getAnchorByText("Keys")).isNotNull();
    }

    @Test
    void failedCopyIsTriedAgain() throws IOException {
        var channel = campus.channel("Biology");
        Person ada = campus.manager("Ada", channel);
        RoomId room = campus.room(channel, ada).named("Cells").create();
        jdbc.sql("""
                insert into clone_job (request_key, source_id, channel_id, requested_by, name, description, tags, state,
                  failure_code, version, created_at)
                values (?, ?, ?, ?, 'Copy', '', '', 'FAILED', 'clone-failed', 1, ?)
                """)
                .params(
                        UUID.randomUUID().toString(),
                        room.value(),
                        channel.value(),
                        ada.id().value(),
                        Instant.now().truncatedTo(ChronoUnit.MICROS))
                .update();
        HtmlPage jobs = page("/admin/jobs");
        assertThat(jobs.asNormalizedText()).contains("The log of the tool tells", "Biology");
        HtmlPage done =
                jobs.<HtmlButton>querySelector("form[action*=attempts] button").click();
        assertThat(done.asNormalizedText()).contains("The copy is tried again");
        assertThat(jdbc.sql("select count(*) from clone_job where source_id = ? and state <> 'FAILED'")
                        .param(room.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static void fill(HtmlPage form, String issuer) {
        form.<HtmlInput>getHtmlElementById("issuer").setValue(issuer);
        form.<HtmlInput>getHtmlElementById("clientId").setValue("abc");
        form.<HtmlInput>getHtmlElementById("deploymentId").setValue("7");
        for (String end : List.of("authorizationEndpoint", "tokenEndpoint", "jwksUri")) {
            form.<HtmlInput>getHtmlElementById("endpoints." + end).setValue(issuer + "/" + end);
        }
    }

    private String trace(String failure, Instant at) {
        String code =
                UUID.randomUUID().toString().replace("-", "").toUpperCase().substring(0, 10);
        jdbc.sql("""
                insert into launch_trace (code, registration_id, steps_passed, outcome, failure_code, created_at)
                values (?, ?, 'LOGIN_FORM LOGIN_ISSUER ', 'REFUSED', ?, ?)
                """)
                .params(code, registration.value(), failure, at.truncatedTo(ChronoUnit.MICROS))
                .update();
        return code;
    }

    private Deployment.State state(String deployment) {
        return deployments.findOrRecord(registration, deployment).state();
    }

    private HtmlPage page(String path) throws IOException {
        return browser.getPage(Console.HOST + path);
    }

    private static HtmlButton button(HtmlPage page, String label) {
        return page.querySelector("button[aria-label='" + label + "']");
    }
}
