package org.anteroom.lti.deeplinking;

import java.util.List;
import org.anteroom.lti.token.Claims;
import org.jspecify.annotations.Nullable;

/**
 * How the platform wants to be answered. Only what it has signed counts, never what a browser says later.
 *
 * @param data to be sent back as it is, if the platform sent it
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#deep-linking-settings">Deep Linking 2.0, section 4.4.1</a>
 */
public record DeepLinkingSettings(
        String returnUrl,
        boolean multiple,
        boolean autoCreate,
        List<String> documentTargets,
        @Nullable String title,
        @Nullable String data) {

    static final String CLAIM = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    public static final String MESSAGE_TYPE = "LtiDeepLinkingRequest";

    private static final int MAX_TARGETS = 250;

    /** Of claims that keep the {@link DeepLinkingRules}. */
    public static DeepLinkingSettings read(Claims claims) {
        Claims settings = claims.object(CLAIM);
        List<String> targets = settings.texts("accept_presentation_document_targets");
        return new DeepLinkingSettings(
                String.valueOf(settings.text("deep_link_return_url")),
                isTrue(settings, "accept_multiple"),
                isTrue(settings, "auto_create"),
                targets == null ? List.of() : bounded(targets),
                settings.text("title"),
                settings.text("data"));
    }

    /** Some platforms write truth as a text. */
    private static boolean isTrue(Claims settings, String name) {
        return "true".equals(String.valueOf(settings.values().get(name)));
    }

    private static List<String> bounded(List<String> targets) {
        List<String> words =
                targets.stream().filter(it -> it.matches("[a-z]{1,20}")).toList();
        return String.join(" ", words).length() <= MAX_TARGETS ? words : List.of();
    }
}
