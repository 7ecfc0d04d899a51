package org.anteroom.admin.registration;

import java.util.List;
import org.anteroom.platform.PlatformAddresses;
import org.anteroom.platform.Registration;
import org.anteroom.platform.RegistrationDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Where a platform is, as an admin types it. */
record EndpointsForm(String authorizationEndpoint, String tokenEndpoint, String tokenAudience, String jwksUri) {

    static final EndpointsForm EMPTY = new EndpointsForm(null, null, null, null);

    private static final int LONGEST = 1000;

    EndpointsForm(
            @Nullable String authorizationEndpoint,
            @Nullable String tokenEndpoint,
            @Nullable String tokenAudience,
            @Nullable String jwksUri) {
        this.authorizationEndpoint = stripped(authorizationEndpoint);
        this.tokenEndpoint = stripped(tokenEndpoint);
        this.tokenAudience = stripped(tokenAudience);
        this.jwksUri = stripped(jwksUri);
    }

    static EndpointsForm of(Registration registration) {
        return new EndpointsForm(
                registration.authorizationEndpoint(),
                registration.tokenEndpoint(),
                registration.tokenAudience(),
                registration.jwksUri());
    }

    boolean isUsable(PlatformAddresses addresses, Errors errors) {
        check("authorizationEndpoint", authorizationEndpoint, addresses, errors);
        check("tokenEndpoint", tokenEndpoint, addresses, errors);
        check("jwksUri", jwksUri, addresses, errors);
        if (tokenAudience.length() > LONGEST) {
            errors.rejectValue("tokenAudience", "admin.field.too-long", new Object[] {LONGEST}, null);
        }
        return !errors.hasErrors();
    }

    private static void check(String field, String url, PlatformAddresses addresses, Errors errors) {
        if (!addresses.isUsable(url)) {
            errors.rejectValue(field, "admin.field.address");
        }
    }

    RegistrationDetails over(RegistrationDetails known) {
        return details(known.issuer(), known.clientId(), known.product(), known.frameAncestors());
    }

    RegistrationDetails details(String issuer, String clientId, @Nullable String product, List<String> framing) {
        return new RegistrationDetails(
                issuer,
                clientId,
                authorizationEndpoint,
                tokenEndpoint,
                tokenAudience.isEmpty() ? null : tokenAudience,
                jwksUri,
                product,
                framing);
    }

    static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
