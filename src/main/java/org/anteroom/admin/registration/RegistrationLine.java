package org.anteroom.admin.registration;

import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/** @param pending deployments that wait for an approval */
record RegistrationLine(
        RegistrationId id,
        String issuer,
        String clientId,
        @Nullable String product,
        boolean enabled,
        int pending) {}
