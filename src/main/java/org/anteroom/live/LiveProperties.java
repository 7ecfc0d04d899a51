package org.anteroom.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param engine what carries sound and pictures
 * @param emptyFor how long nobody has been in a meeting when it ends by itself
 */
@ConfigurationProperties("anteroom.live")
public record LiveProperties(
        @DefaultValue("peer") Engine engine,
        @DefaultValue("10m") Duration emptyFor) {

    /** Each is a {@link MeetingEngine}. */
    public enum Engine {
        PEER
    }

    public LiveProperties {
        if (emptyFor.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("anteroom.live.empty-for must be a minute or more");
        }
    }
}
