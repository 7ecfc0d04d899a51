package demo.lms;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The addresses of the LMS. The issuer is its root, without a trailing slash. */
record Site(URI issuer) {

    static final String AUTHORIZATION = "/lti/auth";
    static final String TOKEN = "/lti/token";
    static final String KEYS = "/lti/keys";
    static final String REGISTRATION = "/lti/registration";
    static final String CONFIGURATION = "/.well-known/openid-configuration";
    static final String RETURN = "/lti/return";

    static final String PRODUCT = "moodle";
    static final String NAME = "Demo LMS";

    String url(String path) {
        return issuer + path;
    }

    /** The OpenID configuration in the form that Moodle 4.5 gives it. */
    Map<String, Object> openIdConfiguration() {
        return Map.ofEntries(
                Map.entry("issuer", issuer.toString()),
                Map.entry("authorization_endpoint", url(AUTHORIZATION)),
                Map.entry("token_endpoint", url(TOKEN)),
                Map.entry("token_endpoint_auth_methods_supported", List.of("private_key_jwt")),
                Map.entry("token_endpoint_auth_signing_alg_values_supported", List.of("RS256")),
                Map.entry("jwks_uri", url(KEYS)),
                Map.entry("registration_endpoint", url(REGISTRATION)),
                Map.entry("scopes_supported", scopes()),
                Map.entry("response_types_supported", List.of("id_token")),
                Map.entry("subject_types_supported", List.of("public", "pairwise")),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
                Map.entry("claims_supported", List.of("sub", "iss", "name", "given_name", "family_name", "email")),
                Map.entry(
                        "https://purl.imsglobal.org/spec/lti-platform-configuration",
                        Map.of(
                                "product_family_code",
                                PRODUCT,
                                "version",
                                "4.5.6 (Build: 20250811)",
                                "messages_supported",
                                List.of(
                                        Map.of("type", "LtiResourceLinkRequest"),
                                        Map.of("type", "LtiDeepLinkingRequest", "placements", List.of("ContentArea"))),
                                "variables",
                                Variables.NAMES)));
    }

    private static List<String> scopes() {
        List<String> scopes = new ArrayList<>(Tool.AGS_SCOPES);
        scopes.add(Tool.NRPS_SCOPE);
        scopes.add("openid");
        return scopes;
    }
}
