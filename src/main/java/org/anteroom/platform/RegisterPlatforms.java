package org.anteroom.platform;

import org.anteroom.platform.PlatformProperties.Listed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Takes over the configured platforms before the first request. What left the file stays: it has users and rooms. */
@Component
class RegisterPlatforms implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterPlatforms.class);

    private final PlatformProperties properties;
    private final Registrations registrations;
    private final Deployments deployments;

    RegisterPlatforms(PlatformProperties properties, Registrations registrations, Deployments deployments) {
        this.properties = properties;
        this.registrations = registrations;
        this.deployments = deployments;
    }

    @Override
    public void afterSingletonsInstantiated() {
        properties.registrations().forEach(this::register);
    }

    private void register(Listed listed) {
        Registration registration = registrations.save(listed.details());
        listed.deployments().forEach(it -> deployments.trust(registration.id(), it));
        LOG.info(
                "Platform {} with client {} is registration {}", listed.issuer(), listed.clientId(), registration.id());
    }
}
