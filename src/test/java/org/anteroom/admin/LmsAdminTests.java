package org.anteroom.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.platform.Registration;
import org.anteroom.platform.RegistrationDetails;
import org.anteroom.platform.Registrations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whether the administrators of an LMS see the pages of its registration. */
@AnteroomTest
class LmsAdminTests {

    @Autowired
    Campus campus;

    @Autowired
    Registrations registrations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private Person admin;
    private String policies;

    @BeforeEach
    void launch() {
        admin = campus.administrator("Ina");
        policies = "/admin/registrations/" + campus.registration() + "/policies";
    }

    @Test
    void operatorsCanKeepLmsAdminsOut() {
        OperatorSession operator = OperatorSession.begin(jdbc, mvc);
        letIn(operator);
        assertThat(pages()).isEqualTo(200);
        assertThat(mvc.post().uri(policies).param("attendanceDays", "30").with(operator.sends()))
                .hasStatus(302);
        assertThat(pages()).isEqualTo(404);
    }

    /** Who administrates one account below the key's is an administrator of the institution for Canvas, too. */
    @Test
    void accountAdminOfCanvasFindsNothingUntilAnOperatorLetsThemIn() {
        becomeCanvas(registrations.find(campus.registration()).orElseThrow());
        assertThat(pages()).isEqualTo(404);
        assertThat(mvc.get().uri("/rooms").with(campus.as(admin))).bodyText().doesNotContain("Administration<");
        letIn(OperatorSession.begin(jdbc, mvc));
        assertThat(pages()).isEqualTo(200);
        assertThat(mvc.get().uri("/rooms").with(campus.as(admin))).bodyText().contains("Administration<");
    }

    @Test
    void lmsAdminCannotChangeWhoSeesThePages() {
        assertThat(mvc.post().uri(policies).param("attendanceDays", "30").with(campus.as(admin)))
                .hasStatus(302);
        assertThat(pages()).isEqualTo(200);
    }

    private void letIn(OperatorSession operator) {
        assertThat(mvc.post()
                        .uri(policies)
                        .param("attendanceDays", "30")
                        .param("lmsAdmins", "true")
                        .with(operator.sends()))
                .hasStatus(302);
    }

    private int pages() {
        return mvc.get()
                .uri(policies)
                .with(campus.as(admin))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private void becomeCanvas(Registration known) {
        registrations.save(new RegistrationDetails(
                known.issuer(),
                known.clientId(),
                known.authorizationEndpoint(),
                known.tokenEndpoint(),
                known.tokenAudience(),
                known.jwksUri(),
                "canvas",
                List.of()));
    }
}
