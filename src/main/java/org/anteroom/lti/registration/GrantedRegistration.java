package org.anteroom.lti.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anteroom.platform.RegistrationDetails;
import org.anteroom.web.Origins;
import org.jspecify.annotations.Nullable;

/**
 * What the platform granted.
 *
 * @param deployment null where deployments are made later, as in Canvas: then they come with their first launch
 */
record GrantedRegistration(
        RegistrationDetails details, @Nullable String deployment) {

    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    static GrantedRegistration of(Map<String, Object> answer, PlatformConfiguration platform) {
        try {
            return new GrantedRegistration(details(answer, platform), deployment(answer));
        } catch (IllegalArgumentException unusable) {
            throw new RegistrationRefusal(RegistrationFailure.ANSWER_UNUSABLE, unusable.getMessage());
        }
    }

    private static RegistrationDetails details(Map<String, Object> answer, PlatformConfiguration platform) {
        return new RegistrationDetails(
                platform.issuer(),
                text(answer.get("client_id")),
                platform.authorizationEndpoint().toString(),
                platform.tokenEndpoint().toString(),
                platform.tokenAudience(),
                platform.jwksUri().toString(),
                platform.family(),
                framing(platform));
    }

    private static @Nullable String deployment(Map<String, Object> answer) {
        Object inTool = answer.get(TOOL) instanceof Map<?, ?> tool ? tool.get("deployment_id") : null;
        String deployment = text(inTool == null ? answer.get("deployment_id") : inTool);
        if (deployment.isBlank()) {
            return null;
        }
        RegistrationDetails.identifier("deployment_id", deployment);
        return deployment;
    }

    private static List<String> framing(PlatformConfiguration platform) {
        List<String> framing = new ArrayList<>(platform.product().frameAncestors(platform.host()));
        framing.add(Origins.of(platform.address()));
        return framing;
    }

    /** Some platforms number their clients. */
    private static String text(@Nullable Object value) {
        return value instanceof String || value instanceof Number ? value.toString() : "";
    }
}
