package org.anteroom.admin.registration;

import java.util.List;
import org.anteroom.platform.PlatformAddresses;
import org.anteroom.platform.RegistrationDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A platform that an admin registers by hand. */
record RegistrationForm(String issuer, String clientId, String deploymentId, EndpointsForm endpoints) {

    private static final int LONGEST = 255;

    RegistrationForm(
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String deploymentId,
            @Nullable EndpointsForm endpoints) {
        this.issuer = EndpointsForm.stripped(issuer);
        this.clientId = EndpointsForm.stripped(clientId);
        this.deploymentId = EndpointsForm.stripped(deploymentId);
        this.endpoints = endpoints == null ? EndpointsForm.EMPTY : endpoints;
    }

    static RegistrationForm of(Product product) {
        return new RegistrationForm(product.usualIssuer(), null, null, product.usualEndpoints());
    }

    boolean isUsable(PlatformAddresses addresses, Errors errors) {
        checkIdentifier("issuer", issuer, errors);
        checkIdentifier("clientId", clientId, errors);
        if (deploymentId.length() > LONGEST) {
            errors.rejectValue("deploymentId", "admin.field.too-long", new Object[] {LONGEST}, null);
        }
        errors.pushNestedPath("endpoints");
        endpoints.isUsable(addresses, errors);
        errors.popNestedPath();
        return !errors.hasErrors();
    }

    private static void checkIdentifier(String field, String value, Errors errors) {
        if (value.isEmpty() || value.length() > LONGEST) {
            errors.rejectValue(field, "admin.field.identifier", new Object[] {LONGEST}, null);
        }
    }

    RegistrationDetails details(Product product) {
        return endpoints.details(issuer, clientId, product == Product.OTHER ? null : product.code(), List.of());
    }
}
