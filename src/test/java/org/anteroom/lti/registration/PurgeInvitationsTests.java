package org.anteroom.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PurgeInvitationsTests extends RegistrationFixture {

    @Autowired
    private PurgeInvitations purge;

    @Test
    void linksThatCanNoLongerBeUsedGoAfterNinetyDaysWithWhatBecameOfThem() {
        register("token");
        long used = link.invitation();
        long open = invitations
                .create(new NewInvitation("Open", Duration.ofDays(7), null))
                .invitation();
        purge.purge();
        assertThat(attempts.of(used, 10)).hasSize(1);
        assertThat(count(used)).isOne();

        Instant old = Instant.now().minus(91, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("update registration_attempt set created_at = ? where invitation_id = ?")
                .params(old, used)
                .update();
        jdbc.sql("update registration_invitation set expires_at = ? where id = ?")
                .params(old, used)
                .update();
        purge.purge();
        assertThat(attempts.of(used, 10)).isEmpty();
        assertThat(count(used)).isZero();
        assertThat(count(open)).isOne();
        assertThat(registered().enabled()).isTrue();
    }

    private int count(long invitation) {
        return jdbc.sql("select count(*) from registration_invitation where id = ?")
                .param(invitation)
                .query(Integer.class)
                .single();
    }
}
