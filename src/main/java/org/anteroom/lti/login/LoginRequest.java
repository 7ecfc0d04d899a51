package org.anteroom.lti.login;

import org.jspecify.annotations.Nullable;

/**
 * What a platform sends to begin a login. The hints are opaque and go back byte by byte.
 *
 * @param storageTarget frame of the platform that can keep data where the browser keeps no cookie
 * @see <a href="https://www.imsglobal.org/spec/security/v1p0/#step-1-third-party-initiated-login">1EdTech Security
 *     Framework, section 5.1.1.1</a>
 */
record LoginRequest(
        String issuer,
        String loginHint,
        String targetLinkUri,
        @Nullable String clientId,
        @Nullable String messageHint,
        @Nullable String deploymentId,
        @Nullable String storageTarget) {

    /** After the rules of a login have passed. */
    static LoginRequest of(Parameters parameters) {
        return new LoginRequest(
                given(parameters, "iss"),
                given(parameters, "login_hint"),
                given(parameters, "target_link_uri"),
                parameters.unlessEmpty("client_id"),
                parameters.get("lti_message_hint"),
                parameters.unlessEmpty("lti_deployment_id"),
                parameters.unlessEmpty("lti_storage_target"));
    }

    private static String given(Parameters parameters, String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalStateException("no " + name + ", though its rule has passed");
        }
        return value;
    }
}
