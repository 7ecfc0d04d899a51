package org.anteroom.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with a link may try to make this tool ask for or believe. */
class HostilePlatformTests extends RegistrationFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/openid",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/openid",
                "https://[::ffff:10.0.0.1]/openid",
                "https://192.168.0.1:8443/openid",
                "http://lms.example.edu/openid",
                "file:///etc/passwd",
                "gopher://lms.example.edu/1",
                "https://user@lms.example.edu/openid",
                "https://lms.example.edu/openid#x",
                "https://lms example/",
                "//lms.example.edu/openid",
                "x"
            })
    void addressThatIsNotAPublicPlatformsIsNotAsked(String configuration) {
        assertRefused(open(configuration, "token"), RegistrationFailure.ADDRESS_REFUSED);
    }

    @Test
    void redirectIsNotFollowed() {
        platform.redirect = platform.url("/register");
        assertRefused(open("token"), RegistrationFailure.CONFIGURATION_UNREADABLE);
        assertThat(platform.received).isEmpty();
    }

    @Test
    void oversizedConfigurationIsNotRead() {
        platform.rawConfiguration = "{\"issuer\": \"" + "x".repeat(300_000) + "\"}";
        assertRefused(open("token"), RegistrationFailure.CONFIGURATION_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 500, 503})
    void configurationThatCannotBeHadIsSaidWithItsStatus(int status) {
        platform.configurationStatus = status;
        var page = open("token");
        assertRefused(page, RegistrationFailure.CONFIGURATION_UNREADABLE);
        assertThat(html(page).text()).contains(String.valueOf(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>Sign in</html>", "", "null", "[1]", "\"text\"", "{\"issuer\":\"a\",\"issuer\":\"b\"}"})
    void whatIsNotAConfigurationIsRefused(String text) {
        platform.rawConfiguration = text;
        assertRefused(open("token"), RegistrationFailure.CONFIGURATION_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint"})
    void configurationWithoutARequiredFieldIsRefused(String field) {
        platform.configuration.remove(field);
        var page = open("token");
        assertRefused(page, RegistrationFailure.CONFIGURATION_INCOMPLETE);
        assertThat(html(page).text()).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint"})
    void endpointWithoutTlsIsRefused(String field) {
        platform.configuration.put(field, "http://lms.example.edu/x");
        assertRefused(open("token"), RegistrationFailure.ADDRESS_REFUSED);
    }

    @Test
    void registrationEndpointInsideIsNotAsked() {
        platform.configuration.put("registration_endpoint", "https://10.0.0.1/register");
        var form = form(open("token"));
        form.put("confirmed", "true");
        assertRefused(send(form), RegistrationFailure.ADDRESS_REFUSED);
        assertThat(invitation().state()).isEqualTo(Invitation.State.OPEN);
    }

    @Test
    void issuerOnAnotherHostIsShownForConfirmation() {
        platform.configuration.put("issuer", "https://moodle.victim.example");
        var page = open("token");
        assertThat(html(page).select("form code").text()).isEqualTo("moodle.victim.example");
        assertRefused(send(form(page)), RegistrationFailure.NOT_CONFIRMED);
    }

    @Test
    void issuerOfAKnownPlatformCannotBeBorrowed() {
        jdbc.sql("""
                insert into registration (issuer, client_id, authorization_endpoint, token_endpoint, jwks_uri, enabled,
                  created_at, updated_at)
                values ('https://moodle.known.example', 'a', 'https://x', 'https://x', 'https://x', true,
                  current_timestamp, current_timestamp)
                """).update();
        platform.configuration.put("issuer", "https://moodle.known.example");
        assertRefused(open("token"), RegistrationFailure.ISSUER_ELSEWHERE);
    }

    @Test
    void platformThatFailsIsSaidAndTheLinkStaysGood() {
        platform.status = 503;
        platform.rawAnswer = "<html><h1>Maintenance</h1></html>";
        var page = register("token");
        assertRefused(page, RegistrationFailure.PLATFORM_REFUSED);
        assertThat(html(page).text()).contains("503", "Maintenance");
        assertThatNothingIsRegistered();
    }

    @Test
    void platformThatBreaksOffOrNeverEndsIsSaidAndTheLinkStaysGood() {
        platform.breaksOff = true;
        assertRefused(register("token"), RegistrationFailure.PLATFORM_SILENT);
        platform.breaksOff = false;
        platform.rawAnswer = "x".repeat(300_000);
        assertRefused(register("token"), RegistrationFailure.PLATFORM_SILENT);
        assertThatNothingIsRegistered();
    }

    private void assertThatNothingIsRegistered() {
        assertThat(invitation().state()).isEqualTo(Invitation.State.OPEN);
        assertThat(registrations.ofIssuer(platform.url(""))).isEmpty();
    }

    @Test
    void wordsOfThePlatformAreShownAsText() {
        platform.status = 400;
        platform.rawAnswer = "<script>alert(1)</script> missing_domain \u0007\n";
        var page = register("token");
        assertRefused(page, RegistrationFailure.PLATFORM_REFUSED);
        assertThat(html(page).select("main script")).isEmpty();
        assertThat(html(page).text()).contains("missing_domain");
    }

    @Test
    void tokenThatIsNoHeaderValueIsNotSent() {
        assertThat(form(open("a b\r\nX-Evil: 1")).get("registration_token")).isEmpty();
        assertThat(platform.configurationTokens).containsOnly("null");
    }
}
