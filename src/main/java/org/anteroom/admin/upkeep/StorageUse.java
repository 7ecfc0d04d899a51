package org.anteroom.admin.upkeep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param channel title of the course; null for a whole platform, and for all */
record StorageUse(
        @Nullable Long registrationId,
        @Nullable String issuer,
        @Nullable Long channelId,
        @Nullable String channel,
        long bytes,
        long files,
        Instant countedAt) {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    /** Such as {@code 1.5 GB}, of 1,024 each. */
    public String size() {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return unit == 0 ? bytes + " B" : "%.1f %s".formatted(value, UNITS[unit]);
    }
}
