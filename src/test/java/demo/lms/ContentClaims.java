package demo.lms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the claims of a launch to those of a deep linking request, as Moodle 4.5 sends it. */
final class ContentClaims {

    static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    private ContentClaims() {}

    static Map<String, Object> of(Map<String, Object> launch, ContentRequest request, String returnUrl) {
        Map<String, Object> claims = new LinkedHashMap<>(launch);
        claims.put(Claims.LTI + "message_type", "LtiDeepLinkingRequest");
        claims.remove(Claims.LTI + "resource_link");
        claims.put(DEEP_LINKING + "deep_linking_settings", settings(request.activity(), returnUrl));
        return claims;
    }

    private static Map<String, Object> settings(@Nullable Activity activity, String returnUrl) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("accept_types", List.of("ltiResourceLink"));
        settings.put("accept_presentation_document_targets", List.of("frame", "iframe", "window"));
        settings.put("accept_copy_advice", false);
        settings.put("accept_multiple", activity == null);
        settings.put("accept_unsigned", false);
        settings.put("auto_create", false);
        settings.put("can_confirm", false);
        settings.put("deep_link_return_url", returnUrl);
        settings.put("title", activity == null ? Tool.NAME : activity.title());
        // Moodle sends none; other platforms do.
        settings.put("data", "demo-" + returnUrl.hashCode());
        return settings;
    }
}
