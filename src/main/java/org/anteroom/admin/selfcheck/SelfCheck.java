package org.anteroom.admin.selfcheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anteroom.platform.Registration;
import org.springframework.stereotype.Component;

/** Tries out what a platform and this tool need of each other. Changes nothing on either side. */
@Component
class SelfCheck {

    /** Of each of three requests, one after the other: nobody waits longer than ten seconds. */
    static final Duration LIMIT = Duration.ofSeconds(3);

    private final CheckKeySet keySet;
    private final CheckClock clock;
    private final CheckRoster roster;
    private final CheckFrame frame;
    private final RecentLaunches launches;

    SelfCheck(CheckKeySet keySet, CheckClock clock, CheckRoster roster, CheckFrame frame, RecentLaunches launches) {
        this.keySet = keySet;
        this.clock = clock;
        this.roster = roster;
        this.frame = frame;
        this.launches = launches;
    }

    Report of(Registration registration) {
        LaunchCounts counts = launches.counts(registration.id());
        List<Finding> findings = new ArrayList<>();
        findings.add(keySet.check(registration, LIMIT));
        findings.add(clock.check(registration.id()));
        findings.addAll(roster.check(registration, LIMIT));
        findings.add(frame.check(registration));
        findings.add(launches(registration, counts));
        return new Report(findings, counts);
    }

    private static Finding launches(Registration registration, LaunchCounts counts) {
        if (!registration.enabled()) {
            return new Finding(Subject.LAUNCHES, Light.RED, "off");
        }
        return counts.isEmpty()
                ? new Finding(Subject.LAUNCHES, counts.light(), "launches-none", RecentLaunches.DAYS)
                : new Finding(
                        Subject.LAUNCHES,
                        counts.light(),
                        "launches",
                        RecentLaunches.DAYS,
                        counts.opened(),
                        counts.refused());
    }
}
