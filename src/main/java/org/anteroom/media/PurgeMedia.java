package org.anteroom.media;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.anteroom.shared.Purge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs on each node. The bytes go with the next sweep that finds no other row that refers to them. */
@Component
public class PurgeMedia {

    /** How long what was deleted can come back. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Purge purge;
    private final MediaProperties properties;

    PurgeMedia(JdbcClient jdbc, Purge purge, MediaProperties properties) {
        this.jdbc = jdbc;
        this.purge = purge;
        this.properties = properties;
    }

    @Scheduled(initialDelay = 12, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        purge.olderThan(
                KEPT,
                (before, most) -> jdbc.sql("delete from media_item where deleted_at < :before limit " + most)
                        .param("before", before)
                        .update());
        Duration retention = properties.recordingRetention();
        if (retention != null) {
            purge.olderThan(
                    retention,
                    (before, most) -> jdbc.sql(
                                    "delete from media_item where kind = 'RECORDING' and created_at < :before limit "
                                            + most)
                            .param("before", before)
                            .update());
        }
    }
}
