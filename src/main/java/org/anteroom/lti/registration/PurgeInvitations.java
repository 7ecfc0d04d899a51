package org.anteroom.lti.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Links that can no longer be used go after ninety days, and what became of them with them. */
@Component
class PurgeInvitations {

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    PurgeInvitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void purge() {
        Instant limit = clock.instant().minus(KEPT);
        jdbc.sql("delete from registration_attempt where created_at < ?")
                .param(limit)
                .update();
        jdbc.sql("""
                delete from registration_invitation where expires_at < ?
                  and not exists (select 1 from registration_attempt a where a.invitation_id = registration_invitation.id)
                """).param(limit).update();
    }
}
