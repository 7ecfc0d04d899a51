package org.anteroom.admin.selfcheck;

import java.time.Instant;
import org.anteroom.lti.trace.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What became of a platform's launches.
 *
 * @param lastOpened null for none
 * @param mostFrequent reason of those refused; null for none, or if it is one of a former version
 */
record LaunchCounts(
        long opened,
        long refused,
        @Nullable Instant lastOpened,
        @Nullable Failure mostFrequent) {

    private static final int FEW = 10;

    Light light() {
        if (opened == 0) {
            return refused == 0 ? Light.AMBER : Light.RED;
        }
        // A tab that was open for too long and the like: some are always refused.
        return refused * FEW > opened ? Light.AMBER : Light.GREEN;
    }

    boolean isEmpty() {
        return opened == 0 && refused == 0;
    }
}
