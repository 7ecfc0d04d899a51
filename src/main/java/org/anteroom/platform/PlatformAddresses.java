package org.anteroom.platform;

import org.springframework.stereotype.Component;

/** Whether an address that an admin types is one that a platform may have. */
@Component
public class PlatformAddresses {

    private final PlatformProperties properties;

    PlatformAddresses(PlatformProperties properties) {
        this.properties = properties;
    }

    /** An absolute address by https; on this machine, or where the configuration allows it, also by http. */
    public boolean isUsable(String url) {
        try {
            RegistrationDetails.url("address", url);
            if (!properties.allowInsecurePlatforms()) {
                PlatformProperties.Listed.secure("address", url);
            }
            return true;
        } catch (IllegalArgumentException unusable) {
            return false;
        }
    }

    /** Whether the configuration lists the platform: then it wins over what an admin typed, at the next start. */
    public boolean isConfigured(Registration registration) {
        return properties.registrations().stream()
                .anyMatch(it -> it.issuer().equals(registration.issuer())
                        && it.clientId().equals(registration.clientId()));
    }
}
