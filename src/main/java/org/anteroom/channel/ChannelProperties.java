package org.anteroom.channel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param membershipTrust how long a membership counts after the launch or roster that told of it */
@ConfigurationProperties("anteroom.channel")
record ChannelProperties(@DefaultValue("7d") Duration membershipTrust) {}
