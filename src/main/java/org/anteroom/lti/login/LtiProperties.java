package org.anteroom.lti.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param traceRetention how long admins can look up what became of a login or launch */
@ConfigurationProperties("anteroom.lti")
record LtiProperties(@DefaultValue("30d") Duration traceRetention) {

    LtiProperties {
        if (traceRetention.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("anteroom.lti.trace-retention must be an hour or longer");
        }
    }
}
