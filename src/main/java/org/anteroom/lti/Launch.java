package org.anteroom.lti;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anteroom.lti.deeplinking.DeepLinkingSettings;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/**
 * A launch that passed every check.
 *
 * @param deployment row of the deployment in the registration
 * @param name as the platform gives it, or the given and family name, if any of them was sent
 * @param roles as sent: full URIs, short names, unknown ones
 * @param custom values that are text, number or boolean, as text; variables that the platform left as they were are absent
 * @param returnUrl http or https, back into the course
 * @param services of the platform that the course has
 * @param deepLinking if content is to be selected: how to answer
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#resource-link-launch-request-message">LTI 1.3, section 5.2</a>
 */
public record Launch(
        RegistrationId registration,
        long deployment,
        String messageType,
        String sub,
        @Nullable String name,
        @Nullable String email,
        List<String> roles,
        @Nullable Context context,
        @Nullable ResourceLink resourceLink,
        Map<String, String> custom,
        @Nullable Locale locale,
        @Nullable String returnUrl,
        URI targetLinkUri,
        Services services,
        @Nullable DeepLinkingSettings deepLinking) {

    /** @param id opaque, unique within the deployment */
    public record Context(
            String id, @Nullable String label, @Nullable String title) {}

    /** @param id opaque, unique within the context at best */
    public record ResourceLink(String id, @Nullable String title) {}

    /**
     * Addresses of services, http or https.
     *
     * @param memberships of the list of the course's people
     * @param groups of the list of its groups
     */
    public record Services(
            @Nullable String memberships, @Nullable String groups) {

        public static final Services NONE = new Services(null, null);
    }
}
