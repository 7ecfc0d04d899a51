package org.anteroom.admin.selfcheck;

import java.util.List;
import org.anteroom.shared.RegistrationId;
import org.springframework.stereotype.Component;

/** Whether the platform's clock agrees with ours, by what recent launches told. */
@Component
class CheckClock {

    private static final long NOTED = 30;

    /** From here on launches are refused. */
    private static final long TOO_MUCH = 60;

    private final RecentLaunches launches;

    CheckClock(RecentLaunches launches) {
        this.launches = launches;
    }

    Finding check(RegistrationId registration) {
        List<Long> seconds = launches.clockDifferences(registration);
        if (seconds.isEmpty()) {
            return new Finding(Subject.CLOCK, Light.AMBER, "clock-unknown");
        }
        long usual = seconds.get(seconds.size() / 2);
        long worst = seconds.get(seconds.size() - 1);
        return new Finding(Subject.CLOCK, light(usual, worst), "clock", usual, worst, seconds.size());
    }

    /** A single launch that took its time on the way says little of the clock; all together do. */
    private static Light light(long usual, long worst) {
        if (usual > TOO_MUCH) {
            return Light.RED;
        }
        return worst > TOO_MUCH || usual > NOTED ? Light.AMBER : Light.GREEN;
    }
}
