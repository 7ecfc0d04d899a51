package org.anteroom.admin.selfcheck;

import java.util.Comparator;
import java.util.List;

/** What came of all checks of one platform. */
record Report(List<Finding> findings, LaunchCounts launches) {

    /** The worst of all. */
    public Light light() {
        return findings.stream()
                .map(Finding::light)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
