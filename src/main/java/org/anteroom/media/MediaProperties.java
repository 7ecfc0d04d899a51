package org.anteroom.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param recordingRetention how long recordings are kept; null for as long as nobody deletes them */
@ConfigurationProperties("anteroom.media")
public record MediaProperties(@Nullable Duration recordingRetention) {

    public MediaProperties {
        if (recordingRetention != null && (recordingRetention.isNegative() || recordingRetention.isZero())) {
            throw new IllegalArgumentException("anteroom.media.recording-retention must be longer than nothing");
        }
    }
}
