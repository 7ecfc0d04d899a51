package org.anteroom.channel.roster;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the LMS's list of a course's people is read.
 *
 * @param afterLaunch at most once in this time because of launches
 * @param duringMeeting between readings while people of the course meet
 * @param interval between readings without a launch
 * @param activity how long after the last launch the course counts as in use
 * @param poll between looks at which are due
 */
@ConfigurationProperties("anteroom.roster")
public record RosterProperties(
        @DefaultValue("10m") Duration afterLaunch,
        @DefaultValue("5m") Duration duringMeeting,
        @DefaultValue("12h") Duration interval,
        @DefaultValue("14d") Duration activity,
        @DefaultValue("2s") Duration poll) {

    public RosterProperties {
        if (Stream.of(afterLaunch, duringMeeting, interval, activity, poll)
                .anyMatch(it -> it.isNegative() || it.isZero())) {
            throw new IllegalArgumentException("times of anteroom.roster must be longer than nothing");
        }
    }
}
