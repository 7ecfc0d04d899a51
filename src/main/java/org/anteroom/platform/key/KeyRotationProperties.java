package org.anteroom.platform.key;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keyRotation age at which the tool's signing key gives way to the next one */
@ConfigurationProperties("anteroom.lti")
record KeyRotationProperties(@DefaultValue("90d") Duration keyRotation) {

    KeyRotationProperties {
        if (keyRotation.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("anteroom.lti.key-rotation must be a day or longer");
        }
    }
}
