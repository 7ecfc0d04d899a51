package org.anteroom.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.lti.registration.FakePlatform.Received;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How the other platforms differ from Moodle. */
class PlatformShapeTests extends RegistrationFixture {

    @Test
    @SuppressWarnings("unchecked")
    void canvasNamesNoDeploymentYet() {
        become(
                "canvas",
                List.of(
                        Map.of(
                                "type",
                                "LtiResourceLinkRequest",
                                "placements",
                                List.of("course_navigation", "account_navigation")),
                        Map.of(
                                "type",
                                "LtiDeepLinkingRequest",
                                "placements",
                                List.of("editor_button", "link_selection"))));
        platform.answer.remove(FakePlatform.TOOL);
        platform.answer.put("client_id", 10000000000001L);
        platform.status = 201;
        platform.configuration.put("authorization_server", platform.url("/audience"));

        MvcTestResult done = register("canvas-token");

        assertThat(html(done).text()).contains("developer key").contains("approve the deployment");
        assertThat(platform.configurationTokens).contains("Bearer canvas-token");
        var registration =
                registrations.find(platform.url(""), "10000000000001").orElseThrow();
        assertThat(deployments(registration)).isEmpty();
        assertThat(registration.tokenAudience()).isEqualTo(platform.url("/audience"));
        Map<String, Object> tool = tool();
        assertThat(tool).containsEntry("https://canvas.instructure.com/lti/privacy_level", "public");
        assertThat((List<Map<String, Object>>) tool.get("messages"))
                .extracting("placements")
                .containsExactly(List.of("course_navigation"), List.of("link_selection"));
        assertThat((Map<String, String>) tool.get("custom_parameters")).doesNotContainKey("moodle_groups");
    }

    @Test
    void brightspaceGivesNoToken() {
        become("desire2learn", List.of());
        MvcTestResult done = register(null);
        assertThat(html(done).text()).contains("enable the registration");
        Received received = platform.received.get(0);
        assertThat(received.authorization()).isNull();
        assertThat(platform.configurationTokens).containsOnly("null");
    }

    @Test
    void sakaiAnswersWithItsOwnMediaTypeAndAddresses() {
        become("sakailms.org", List.of());
        platform.type = "text/plain";
        platform.configuration.put("registration_endpoint", platform.url("/register/12?key=a&clientId=b"));
        assertThat(html(register("token")).text()).contains("import what you want");
        assertThat(platform.received.get(0).path()).isEqualTo("/register/12?key=a&clientId=b");
        assertThat(deployments(registered())).containsExactly("7 TRUSTED");
    }

    @Test
    void blackboardsNameIsOnAnotherHostThanItsAddresses() {
        var blackboard =
                of("https://developer.blackboard.com/.well-known/openid-configuration", "https://blackboard.com");
        assertThat(blackboard.foreignHosts()).isEmpty();
        assertThat(blackboard.issuerIsElsewhere()).isFalse();
        var canvas = of("https://sso.canvaslms.com/api/lti/openid", "https://canvas.instructure.com");
        assertThat(canvas.foreignHosts()).isEmpty();
        var borrowed = of("https://evil.example/blackboard.com", "https://blackboard.com");
        assertThat(borrowed.foreignHosts()).contains("blackboard.com");
        var lookalike = of("https://notblackboard.com/openid", "https://blackboard.com");
        assertThat(lookalike.issuerIsElsewhere()).isTrue();
    }

    /** Its portal registers once for all institutions; each of them is a deployment, which the first launch tells. */
    @Test
    void blackboardRegistersUnderItsCommonNameWithATokenInTheAddress() {
        jdbc.sql("update registration set issuer = concat(issuer, '/', id) where issuer = 'https://blackboard.com'")
                .update();
        become(
                "BlackboardLearn",
                List.of(Map.of("type", "LtiDeepLinkingRequest"), Map.of("type", "LtiResourceLinkRequest")));
        platform.configuration.put("issuer", "https://blackboard.com");
        platform.configuration.put("registration_endpoint", platform.url("/register?registrationToken=portal"));
        platform.configuration.put(
                "scopes_supported",
                List.of(FakePlatform.NRPS, "https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly"));
        platform.answer.remove(FakePlatform.TOOL);
        platform.answer.put("client_id", "0f1e2d3c-blackboard");
        platform.status = 201;

        MvcTestResult page = open(null);
        assertThat(html(page).select("form code").text()).isEqualTo("blackboard.com");
        Map<String, String> form = new HashMap<>(form(page));
        form.put("confirmed", "true");
        MvcTestResult done = send(form);
        assertThat(html(done).text()).contains("LTI Tool Providers").contains("pprove");

        Received received = platform.received.get(0);
        assertThat(received.path()).isEqualTo("/register?registrationToken=portal");
        assertThat(received.authorization()).isNull();
        assertThat(received.body().get("scope").toString()).contains("contextgroup.readonly");
        var registration = registrations
                .find("https://blackboard.com", "0f1e2d3c-blackboard")
                .orElseThrow();
        assertThat(registration.product()).isEqualTo("BlackboardLearn");
        assertThat(deployments(registration)).isEmpty();
        assertThat(invitation().state()).isEqualTo(Invitation.State.USED);

        // The next institution's name is known, and cannot be taken from elsewhere.
        link = invitations.create(new NewInvitation("Another", Duration.ofDays(1), null));
        assertRefused(open(null), RegistrationFailure.ISSUER_ELSEWHERE);
    }

    @Test
    void platformWithoutRostersOrGroupsIsNotAskedForThem() {
        platform.configuration.put("scopes_supported", List.of("openid"));
        MvcTestResult page = open("token");
        assertThat(html(page).text()).contains("does not offer the list of members");
        send(form(page));
        assertThat(platform.received.get(0).body()).containsEntry("scope", "");
    }

    @Test
    void groupsAreAskedForWhereTheyAreOffered() {
        platform.configuration.put(
                "scopes_supported",
                List.of(FakePlatform.NRPS, "https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly"));
        register("token");
        assertThat(platform.received.get(0).body().get("scope").toString()).contains("contextgroup.readonly");
    }

    @Test
    void hostsThatAreNotThePlatformsMustBeConfirmed() {
        platform.configuration.put("jwks_uri", platform.url("/jwks").replace("127.0.0.1", "localhost"));
        MvcTestResult page = open("token");
        assertThat(html(page).select("form code").text()).isEqualTo("localhost");
        Map<String, String> form = new HashMap<>(form(page));
        assertRefused(send(form), RegistrationFailure.NOT_CONFIRMED);
        assertThat(platform.received).isEmpty();
        form.put("confirmed", "true");
        assertThat(send(form)).hasStatusOk();
    }

    private void become(String family, List<?> messages) {
        platform.configuration.put(FakePlatform.PLATFORM, FakePlatform.platform(family, messages));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> tool() {
        return (Map<String, Object>) platform.received.get(0).body().get(FakePlatform.TOOL);
    }

    private static PlatformConfiguration of(String address, String issuer) {
        var uri = java.net.URI.create(address);
        return new PlatformConfiguration(uri, issuer, uri, uri, uri, uri, null, null, Map.of());
    }
}
