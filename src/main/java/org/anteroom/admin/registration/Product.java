package org.anteroom.admin.registration;

import java.util.Optional;
import java.util.stream.Stream;

/** Platforms that the help pages know, by the family code that they send. */
enum Product {
    MOODLE("moodle"),
    CANVAS("canvas"),
    BLACKBOARD("blackboard"),
    BRIGHTSPACE("desire2learn"),
    SAKAI("sakai"),
    OPENEDX("openedx"),
    OTHER("other");

    /** Sentences of each help page. */
    private static final int STEPS = 4;

    private final String code;

    Product(String code) {
        this.code = code;
    }

    static Optional<Product> of(String code) {
        return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public int steps() {
        return STEPS;
    }

    /** Where all customers share one issuer or set of addresses, they need not be typed. */
    EndpointsForm usualEndpoints() {
        return switch (this) {
            case CANVAS ->
                new EndpointsForm(
                        "https://sso.canvaslms.com/api/lti/authorize_redirect",
                        "",
                        "",
                        "https://sso.canvaslms.com/api/lti/security/jwks");
            case BLACKBOARD ->
                new EndpointsForm(
                        "https://developer.blackboard.com/api/v1/gateway/oidcauth",
                        "https://developer.blackboard.com/api/v1/gateway/oauth2/jwttoken",
                        "",
                        "");
            case BRIGHTSPACE ->
                new EndpointsForm(
                        "",
                        "https://auth.brightspace.com/core/connect/token",
                        "https://api.brightspace.com/auth/token",
                        "");
            default -> EndpointsForm.EMPTY;
        };
    }

    String usualIssuer() {
        return switch (this) {
            case CANVAS -> "https://canvas.instructure.com";
            case BLACKBOARD -> "https://blackboard.com";
            default -> "";
        };
    }
}
