package org.anteroom.lti;

import static org.anteroom.lti.TestPlatform.LTI;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.anteroom.lti.trace.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deep linking requests, each of which breaks one rule. */
class DeepLinkingRulesTests extends LaunchFixture {

    static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    /** As Moodle 4.5 asks. */
    static void selectContent(Map<String, Object> claims) {
        claims.put(LTI + "message_type", "LtiDeepLinkingRequest");
        claims.remove(LTI + "resource_link");
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("accept_types", List.of("ltiResourceLink"));
        settings.put("accept_presentation_document_targets", List.of("frame", "iframe", "window"));
        settings.put("accept_multiple", true);
        settings.put("accept_copy_advice", false);
        settings.put("auto_create", false);
        settings.put("deep_link_return_url", "https://moodle.example/mod/lti/contentitem_return.php?course=2");
        settings.put("title", "Anteroom");
        claims.put(SETTINGS, settings);
    }

    @SuppressWarnings("unchecked")
    private HttpResponse<String> askWith(Consumer<Map<String, Object>> change) {
        return launchWith(claims -> {
            selectContent(claims);
            change.accept((Map<String, Object>) claims.get(SETTINGS));
        });
    }

    @Test
    void requestOfATeacherLeadsToTheSelection() {
        HttpResponse<String> answer = askWith(settings -> {});
        Map<String, Object> trace = assertAccepted(answer);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/selections/");
        assertThat(steps(trace)).contains("DEEP_LINKING_RETURN_URL", "DEEP_LINKING_ROLE", "LANDING");
        assertThat(trace.get("steps_passed").toString()).hasSizeLessThan(1000);
    }

    @Test
    void studentMayNotSelectContent() {
        assertRefused(
                launchWith(claims -> {
                    selectContent(claims);
                    claims.put(LTI + "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"));
                }),
                Failure.DEEP_LINKING_NOT_ALLOWED);
    }

    @Test
    void assistantMaySelectContent() {
        assertAccepted(launchWith(claims -> {
            selectContent(claims);
            claims.put(
                    LTI + "roles",
                    List.of("http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant"));
        }));
    }

    @Test
    void requestOutsideOfACourseIsRefused() {
        assertRefused(
                launchWith(claims -> {
                    selectContent(claims);
                    claims.remove(LTI + "context");
                }),
                Failure.DEEP_LINKING_CONTEXT_MISSING);
    }

    @Test
    void case70_settingsMissing() {
        assertRefused(
                launchWith(claims -> {
                    selectContent(claims);
                    claims.remove(SETTINGS);
                }),
                Failure.DEEP_LINKING_SETTINGS_MISSING);
    }

    @Test
    void case70_returnUrlMissing() {
        assertRefused(
                askWith(settings -> settings.remove("deep_link_return_url")), Failure.DEEP_LINKING_RETURN_URL_INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://moodle.example/return",
                "javascript:alert(1)",
                "//moodle.example/return",
                "/return",
                "ftp://moodle.example/return",
                "https://tool@moodle.example/return",
                "https://moodle.example/re turn",
                "https:\\\\moodle.example",
                "http://localhost.evil.example/",
                ""
            })
    void case70_returnUrlUnsafe(String url) {
        assertRefused(
                askWith(settings -> settings.put("deep_link_return_url", url)),
                Failure.DEEP_LINKING_RETURN_URL_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9090/return", "http://localhost/return", "http://[::1]:8/return"})
    void returnUrlOnThisMachineMayBeWithoutTls(String url) {
        assertAccepted(askWith(settings -> settings.put("deep_link_return_url", url)));
    }

    @Test
    void placeThatTakesNoActivitiesIsRefused() {
        assertRefused(
                askWith(settings -> settings.put("accept_types", List.of("link", "html"))),
                Failure.DEEP_LINKING_TYPES_UNSUPPORTED);
        assertRefused(askWith(settings -> settings.remove("accept_types")), Failure.DEEP_LINKING_TYPES_UNSUPPORTED);
    }

    @Test
    void acceptMultipleMustBeATruthValue() {
        assertRefused(
                askWith(settings -> settings.put("accept_multiple", "perhaps")), Failure.DEEP_LINKING_MULTIPLE_INVALID);
        assertAccepted(askWith(settings -> settings.put("accept_multiple", "false")));
        assertAccepted(askWith(settings -> settings.remove("accept_multiple")));
    }

    @Test
    void dataMustBeAText() {
        assertRefused(askWith(settings -> settings.put("data", Map.of("a", 1))), Failure.DEEP_LINKING_DATA_INVALID);
    }

    @Test
    void case69_responseIsNoMessageForTools() {
        assertRefused(
                launchWith(claims -> claims.put(LTI + "message_type", "LtiDeepLinkingResponse")),
                Failure.MESSAGE_TYPE_UNSUPPORTED);
    }
}
