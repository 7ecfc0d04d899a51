package org.anteroom.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.AnteroomTest;
import org.anteroom.platform.Registration;
import org.anteroom.platform.Registrations;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An invitation and a platform for each test. The platform is on this machine, which the configuration allows. */
@AnteroomTest
@TestPropertySource(
        properties = {"anteroom.lti.allowed-hosts=127.0.0.1,localhost", "anteroom.rate-limits.registration=10000"})
abstract class RegistrationFixture {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformInvitations invitations;

    @Autowired
    RegistrationAttempts attempts;

    @Autowired
    Registrations registrations;

    FakePlatform platform = new FakePlatform("moodle");
    PlatformInvitations.Link link;

    @BeforeEach
    void invite() {
        link = invitations.create(new NewInvitation("School", Duration.ofDays(1), null));
    }

    @AfterEach
    void close() {
        platform.close();
    }

    String code() {
        return URI.create(link.url()).getQuery().replace("invite=", "");
    }

    MvcTestResult open(@Nullable String token) {
        return open(platform.url("/openid"), token);
    }

    MvcTestResult open(String configuration, @Nullable String token) {
        var request =
                mvc.get().uri("/lti/register").param("invite", code()).param("openid_configuration", configuration);
        return (token == null ? request : request.param("registration_token", token)).exchange();
    }

    /** The fields of the form that the page shows. */
    static Map<String, String> form(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : html(page).select("form[method=post] input[type=hidden]")) {
            fields.put(field.attr("name"), field.attr("value"));
        }
        return fields;
    }

    MvcTestResult send(Map<String, String> form) {
        var request = mvc.post().uri("/lti/register");
        form.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult register(@Nullable String token) {
        return send(form(open(token)));
    }

    static Document html(MvcTestResult page) {
        try {
            return Jsoup.parse(page.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void assertRefused(MvcTestResult page, RegistrationFailure failure) {
        assertThat(page).hasStatus(failure.status());
        List<RegistrationAttempts.Attempt> found = attempts.of(link.invitation(), 10);
        assertThat(found).isNotEmpty();
        assertThat(found.get(0).failure()).isEqualTo(failure.code());
        assertThat(html(page).select("main [role=alert]").text()).isNotBlank();
        assertThat(html(page).text()).contains(found.get(0).code());
    }

    Invitation invitation() {
        return invitations.find(code()).orElseThrow();
    }

    Registration registered() {
        return registrations.find(platform.url(""), "client-1").orElseThrow();
    }

    List<String> deployments(Registration registration) {
        return jdbc.sql("select concat(deployment_id, ' ', state) from deployment where registration_id = ?")
                .param(registration.id().value())
                .query(String.class)
                .list();
    }
}
