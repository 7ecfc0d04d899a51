package org.anteroom.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.anteroom.lti.registration.FakePlatform.Received;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RegistrationTests extends RegistrationFixture {

    @Test
    void pageTellsWhatIsSharedBeforeAnythingIsRegistered() {
        MvcTestResult page = open("token");
        assertThat(html(page).text())
                .contains(platform.url(""))
                .contains("e-mail address")
                .contains("list of the course’s members")
                .contains("choose a room")
                .contains("context_history=$Context.id.history");
        assertThat(platform.received).isEmpty();
        assertThat(invitation().state()).isEqualTo(Invitation.State.OPEN);
    }

    @Test
    void pageMayBeFramedByAnyPlatformAndNeedsNoCookie() {
        var page = open("token").getResponse();
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'self' https: http://localhost:* http://127.0.0.1:*")
                .contains("default-src 'none'");
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(page.getHeader("X-Frame-Options")).isNull();
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(mvc.get().uri("/rooms").exchange().getResponse().getHeader("Content-Security-Policy"))
                .doesNotContain("https: ");
    }

    @Test
    @SuppressWarnings("unchecked")
    void platformGetsWhatMoodleDemands() {
        assertThat(register("a.b.c")).hasStatusOk();
        Received received = platform.received.get(0);
        assertThat(received.authorization()).isEqualTo("Bearer a.b.c");
        assertThat(received.body())
                .containsEntry("application_type", "web")
                .containsEntry("response_types", List.of("id_token"))
                .containsEntry("initiate_login_uri", "http://localhost:8080/lti/login")
                .containsEntry("redirect_uris", List.of("http://localhost:8080/lti/launch"))
                .containsEntry("jwks_uri", "http://localhost:8080/.well-known/jwks.json")
                .containsEntry("token_endpoint_auth_method", "private_key_jwt")
                .containsEntry("scope", FakePlatform.NRPS)
                .containsKey("client_name");
        Map<String, Object> tool = (Map<String, Object>) received.body().get(FakePlatform.TOOL);
        assertThat(tool)
                .containsEntry("domain", "localhost:8080")
                .containsEntry("target_link_uri", "http://localhost:8080")
                .containsEntry(
                        "custom_parameters",
                        Map.of(
                                "context_history", "$Context.id.history",
                                "link_history", "$ResourceLink.id.history",
                                "section_start", "$CourseSection.timeFrame.begin",
                                "section_end", "$CourseSection.timeFrame.end",
                                "moodle_groups", "$Moodle.Person.userGroupIds"));
        assertThat((List<String>) tool.get("claims")).contains("name", "given_name", "family_name", "email");
        assertThat((List<Map<String, Object>>) tool.get("messages"))
                .extracting("type")
                .containsExactly("LtiResourceLinkRequest", "LtiDeepLinkingRequest");
    }

    @Test
    void platformIsKnownAndItsDeploymentTrustedAfterwards() {
        MvcTestResult done = register("token");
        assertThat(html(done).text()).contains("Activate").contains("Show in activity chooser");
        assertThat(registered().jwksUri()).isEqualTo(platform.url("/jwks"));
        assertThat(registered().product()).isEqualTo("moodle");
        assertThat(deployments(registered())).containsExactly("7 TRUSTED");
        assertThat(invitation().state()).isEqualTo(Invitation.State.USED);
        assertThat(invitation().registration()).isEqualTo(registered().id());
        assertThat(attempts.of(link.invitation(), 10))
                .singleElement()
                .satisfies(it -> assertThat(it.failure()).isNull());
    }

    @Test
    void usedInvitationIsGone() {
        register("token");
        assertRefused(open("token"), RegistrationFailure.INVITATION_USED);
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void secondClickOnTheSameFormShowsTheSameEnd() {
        Map<String, String> form = form(open("token"));
        send(form);
        MvcTestResult again = send(form);
        assertThat(again).hasStatusOk();
        assertThat(html(again).text()).contains("Activate").contains("Show in activity chooser");
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void oneOfManyAtOnceRegisters() {
        platform.delay = 300;
        Map<String, String> form = form(open("token"));
        List<CompletableFuture<Integer>> clicks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clicks.add(
                    CompletableFuture.supplyAsync(() -> send(form).getResponse().getStatus()));
        }
        List<Integer> answers = clicks.stream().map(CompletableFuture::join).toList();
        assertThat(platform.received).hasSize(1);
        assertThat(answers).contains(200).isSubsetOf(200, 409);
        assertThat(invitation().state()).isEqualTo(Invitation.State.USED);
    }

    @Test
    void unknownInvitationIsNotFoundAndAsksNobody() {
        MvcTestResult page = mvc.get()
                .uri("/lti/register?invite=none&openid_configuration=" + platform.url("/openid"))
                .exchange();
        assertThat(page).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/lti/register")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(platform.configurationTokens).isEmpty();
    }

    @Test
    void expiredInvitationIsGone() {
        Map<String, String> form = form(open("token"));
        jdbc.sql("update registration_invitation set expires_at = created_at where id = ?")
                .param(link.invitation())
                .update();
        assertRefused(open("token"), RegistrationFailure.INVITATION_EXPIRED);
        assertRefused(send(form), RegistrationFailure.INVITATION_EXPIRED);
        assertThat(platform.received).isEmpty();
    }

    @Test
    void revokedInvitationIsGone() {
        Map<String, String> form = form(open("token"));
        invitations.revoke(link.invitation());
        assertRefused(send(form), RegistrationFailure.INVITATION_REVOKED);
        assertThat(platform.received).isEmpty();
    }

    @Test
    void formOfAnotherPageOrNoneIsRefused() {
        Map<String, String> first = form(open("token"));
        Map<String, String> forged = new HashMap<>(first);
        forged.put("form", "guessed");
        assertRefused(send(forged), RegistrationFailure.FORM_EXPIRED);
        open("token");
        assertRefused(send(first), RegistrationFailure.FORM_EXPIRED);
        assertThat(platform.received).isEmpty();
    }

    @Test
    void formIsGoodForThePlatformThatItShowedOnly() {
        Map<String, String> form = form(open("token"));
        try (FakePlatform other = new FakePlatform("moodle")) {
            Map<String, String> moved = new HashMap<>(form);
            moved.put("openid_configuration", other.url("/openid"));
            assertRefused(send(moved), RegistrationFailure.CONFIGURATION_CHANGED);
            assertThat(other.received).isEmpty();
        }
        platform.configuration.put("jwks_uri", platform.url("/other"));
        assertRefused(send(form), RegistrationFailure.CONFIGURATION_CHANGED);
        assertThat(platform.received).isEmpty();
    }

    @Test
    void refusalOfThePlatformIsToldAndTheInvitationStaysGood() {
        platform.status = 401;
        platform.rawAnswer = "token_already_used";
        Map<String, String> form = form(open("token"));
        MvcTestResult refused = send(form);
        assertRefused(refused, RegistrationFailure.PLATFORM_REFUSED);
        assertThat(html(refused).text()).contains("401").contains("token_already_used");
        assertThat(registrations.find(platform.url(""), "client-1")).isEmpty();
        assertRefused(send(form), RegistrationFailure.FORM_EXPIRED);

        platform.status = 200;
        platform.rawAnswer = null;
        assertThat(register("token")).hasStatusOk();
        assertThat(invitation().state()).isEqualTo(Invitation.State.USED);
    }

    @Test
    void unusableAnswerRegistersNothing() {
        for (String answer : List.of("<html>Signed out</html>", "{}", "[]", "{\"client_id\": \" x\"}", "")) {
            platform.rawAnswer = answer;
            assertRefused(register("token"), RegistrationFailure.ANSWER_UNUSABLE);
        }
        assertThat(invitation().state()).isEqualTo(Invitation.State.OPEN);
        assertThat(registrations.ofIssuer(platform.url(""))).isEmpty();
    }

    @Test
    void updateOfTheSamePlatformChangesNothingBadly() {
        register("token");
        long id = registered().id().value();
        link = invitations.create(new NewInvitation("Again", Duration.ofDays(1), null));
        platform.answer.put(FakePlatform.TOOL, Map.of("deployment_id", "8"));
        assertThat(register("token")).hasStatusOk();
        assertThat(registered().id().value()).isEqualTo(id);
        assertThat(deployments(registered())).containsExactly("7 TRUSTED", "8 TRUSTED");
    }

    @Test
    void updateSaysThatThePlatformResetsItsChoices() {
        String token = "e30." + java.util.Base64.getUrlEncoder().encodeToString("{\"scope\":\"reg-update\"}".getBytes())
                + ".x";
        assertThat(html(open(token)).text()).contains("sets its own choices for this tool back");
        assertThat(html(open("e30.e30.x")).text()).doesNotContain("sets its own choices");
        assertThat(html(open("opaque")).text()).doesNotContain("sets its own choices");
    }

    /** Whoever can put a file on a platform's host must not give that platform keys of their own. */
    @Test
    void addressesOfAKnownRegistrationChangeByAnInvitationForItOnly() {
        register("token");
        platform.configuration.put("jwks_uri", platform.url("/files/mine.json"));
        link = invitations.create(new NewInvitation("Other", Duration.ofDays(1), null));
        assertRefused(register("token"), RegistrationFailure.ALREADY_REGISTERED);
        assertThat(registered().jwksUri()).isEqualTo(platform.url("/jwks"));

        link = invitations.create(
                new NewInvitation("Renewal", Duration.ofDays(1), registered().id()));
        assertThat(register("token")).hasStatusOk();
        assertThat(registered().jwksUri()).isEqualTo(platform.url("/files/mine.json"));
    }

    @Test
    void withoutAPlatformThePageTellsWhereToPasteTheLink() {
        MvcTestResult page =
                mvc.get().uri("/lti/register").param("invite", code()).exchange();
        assertThat(page).hasStatusOk();
        assertThat(html(page).text()).contains("Manage tools").contains("Brightspace");
    }

    @Test
    void codeIsNotInTheDatabase() {
        assertThat(jdbc.sql("select code_hash from registration_invitation where id = ?")
                        .param(link.invitation())
                        .query(String.class)
                        .single())
                .isNotEqualTo(code())
                .hasSize(43);
    }
}
