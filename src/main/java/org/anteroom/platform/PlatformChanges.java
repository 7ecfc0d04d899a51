package org.anteroom.platform;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells every node within a second that something changed which they keep in memory: a launch asks the database nothing. */
@Component
public class PlatformChanges {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformChanges.class);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private long seen;

    public PlatformChanges(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Belongs to the caller's transaction, if there is one; this node forgets after its commit. */
    public void announce() {
        jdbc.sql("update platform_change set version = version + 1 where id = 1")
                .update();
        AfterCommit.run(() -> events.publishEvent(new PlatformsChanged()));
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        try {
            long version = jdbc.sql("select version from platform_change where id = 1")
                    .query(Long.class)
                    .single();
            if (version != seen) {
                seen = version;
                events.publishEvent(new PlatformsChanged());
            }
        } catch (DataAccessException unreachable) {
            LOG.debug("Changes of platforms cannot be read now", unreachable);
        }
    }
}
