package demo.lms;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The LMS as a tool sees it; the tool is played by hand. */
class DemoLmsTests {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/";

    private final DemoLms lms = DemoLms.start(0, PlayedTool.URL);
    private final LtiBrowser browser = new LtiBrowser(lms);
    private final PlayedTool tool = new PlayedTool(lms, browser);
    private final Activity meeting = lms.activity("BIO-101", "Weekly meeting");

    @AfterEach
    void stop() {
        lms.close();
    }

    @Test
    void loginInitiationIsAPostedFormWithMoodlesFields() {
        Form login = browser.as(lms.person("ada")).begin(meeting).form("form[method=post]");

        assertThat(login.action()).isEqualTo(PlayedTool.URL + "/lti/login");
        assertThat(login.value("iss")).contains(lms.issuer());
        assertThat(login.value("target_link_uri")).contains(PlayedTool.URL);
        assertThat(login.value("login_hint")).contains("3");
        assertThat(login.value("client_id")).contains("demo7anteroom42");
        assertThat(login.value("lti_deployment_id")).contains("3");
        assertThat(login.value("lti_message_hint").orElseThrow())
                .matches("\\{\"cmid\":101,\"launchid\":\"ltilaunch1_[0-9]+\"}");
    }

    @Test
    void tokenIsSignedByTheFirstKeyAndLivesSixtySeconds() throws Exception {
        SignedJWT token = tool.token("ada", meeting);
        Map<String, Object> claims = token.getPayload().toJSONObject();

        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(isVerifiedByPublishedKeys(token)).isTrue();
        assertThat((Long) claims.get("exp") - (Long) claims.get("iat")).isEqualTo(60);
        assertThat(claims).containsEntry("iss", lms.issuer()).containsEntry("nonce", "the nonce");
        assertThat(claims).containsEntry("aud", "demo7anteroom42");
    }

    @Test
    void claimsAreThoseOfMoodleAndNoOthers() throws Exception {
        Map<String, Object> claims = tool.claims("ada", meeting);

        assertThat(claims.keySet())
                .containsExactlyInAnyOrder(
                        "iss",
                        "aud",
                        "iat",
                        "exp",
                        "nonce",
                        "sub",
                        "name",
                        "given_name",
                        "family_name",
                        "email",
                        LTI + "deployment_id",
                        LTI + "message_type",
                        LTI + "version",
                        LTI + "target_link_uri",
                        LTI + "roles",
                        LTI + "context",
                        LTI + "resource_link",
                        LTI + "lis",
                        LTI + "launch_presentation",
                        LTI + "tool_platform",
                        LTI + "ext",
                        LTI + "custom",
                        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                        "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
                        "https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome");
        assertThat(claims)
                .containsEntry("sub", "3")
                .containsEntry(LTI + "deployment_id", "3")
                .containsEntry(LTI + "message_type", "LtiResourceLinkRequest")
                .containsEntry(LTI + "version", "1.3.0")
                .containsEntry(LTI + "ext", Map.of("user_username", "ada", "lms", "moodle-2"))
                .containsEntry(
                        LTI + "context",
                        Map.of(
                                "id",
                                "2",
                                "label",
                                "BIO-101",
                                "title",
                                "The Living Cell",
                                "type",
                                List.of("CourseSection")));
    }

    @Test
    void descriptionArrivesWithCarriageReturns() throws Exception {
        assertThat(tool.claim("ada", meeting, "resource_link"))
                .containsEntry("id", "1")
                .containsEntry("title", "Weekly meeting")
                .containsEntry("description", "Every Tuesday at ten.\r\nBring your questions on the reading.");
    }

    @Test
    void presentationNamesMoodlesLocaleAndTheWayBack() throws Exception {
        Map<String, Object> presentation = tool.claim("joao", meeting, "launch_presentation");

        assertThat(presentation).containsEntry("locale", "pt_br").containsEntry("document_target", "iframe");
        assertThat((String) presentation.get("return_url"))
                .startsWith(lms.issuer() + "/lti/return?course=2&launch_container=3&instanceid=1&sesskey=");
    }

    @Test
    void newWindowIsToldTheTool() throws Exception {
        browser.as(lms.person("ada"));
        Page launch = browser.get(lms.issuer() + "/activities/1/launch?container=window");
        Map<String, Object> claims = tool.token(launch).getPayload().toJSONObject();

        assertThat(claims.get(LTI + "launch_presentation"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("document_target", "window");
    }

    @Test
    void unknownVariablesStayAsTheyAreWrittenAndToolsParametersWin() throws Exception {
        Activity odd = lms.addActivity(
                lms.course("BIO-101"),
                "Odd",
                "",
                Map.of("roomId", "x$User.id", "literal", "\\$User.id", "who", "$User.id", "link_history", "mine"));

        assertThat(tool.claim("ada", odd, "custom"))
                .containsEntry("roomId", "x$User.id")
                .containsEntry("roomid", "x$User.id")
                .containsEntry("literal", "$User.id")
                .containsEntry("who", "3")
                .containsEntry("link_history", "$ResourceLink.id.history")
                .containsEntry("context_history", "")
                .containsEntry("section_start", "2026-09-01T06:00:00Z")
                .containsEntry("section_end", "")
                .containsKey("context_memberships_url");
    }

    @Test
    void rolesAreFullAddressesInAlphabeticalOrder() throws Exception {
        assertThat(roles("ada")).isEqualTo(List.of(VOCABULARY + "membership#Instructor"));
        assertThat(roles("joao"))
                .isEqualTo(List.of(
                        VOCABULARY + "membership#Instructor", VOCABULARY + "membership/Instructor#TeachingAssistant"));
        assertThat(roles("layla")).isEqualTo(List.of(VOCABULARY + "membership#Learner"));
        assertThat(roles("ines")).isEqualTo(List.of(VOCABULARY + "membership#Mentor"));
        assertThat(roles("robin"))
                .isEqualTo(List.of(
                        VOCABULARY + "institution/person#Administrator",
                        VOCABULARY + "membership#Instructor",
                        VOCABULARY + "system/person#Administrator"));
    }

    @Test
    void rotatedKeySignsAndTheOldOneStaysPublished() throws Exception {
        SignedJWT before = tool.token("ada", meeting);
        lms.rotateKeys();
        SignedJWT after = tool.token("ada", meeting);

        assertThat(after.getHeader().getKeyID()).isNotEqualTo(before.getHeader().getKeyID());
        assertThat(isVerifiedByPublishedKeys(before)).isTrue();
        assertThat(isVerifiedByPublishedKeys(after)).isTrue();
    }

    @Test
    void keySetHasNoPrivateParts() throws Exception {
        JWKSet keys = JWKSet.load(URI.create(lms.issuer() + "/lti/keys").toURL());

        assertThat(keys.getKeys())
                .hasSize(1)
                .noneMatch(key -> key.isPrivate())
                .allMatch(key -> JWSAlgorithm.RS256.equals(key.getAlgorithm()));
    }

    @Test
    void whoIsNotEnrolledCannotLaunch() {
        Page page = browser.as(lms.person("tomasz")).begin(meeting);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html().select("form[data-auto-submit]")).isEmpty();
    }

    private boolean isVerifiedByPublishedKeys(SignedJWT token) throws Exception {
        JWKSet keys = JWKSet.load(URI.create(lms.issuer() + "/lti/keys").toURL());
        JWK key = keys.getKeyByKeyId(token.getHeader().getKeyID());
        return token.verify(new RSASSAVerifier(key.toRSAKey()));
    }

    private Object roles(String username) throws Exception {
        return tool.claims(username, meeting).get(LTI + "roles");
    }
}
