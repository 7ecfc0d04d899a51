package org.anteroom.lti.registration;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each use of an invitation: for the admin whom an LMS admin asks. */
@Repository
public class RegistrationAttempts {

    /**
     * One use.
     *
     * @param code what the page shows
     * @param platform its configuration's address, or null if there was none
     * @param failure code of the text {@code registration.failure.<code>}; null where it went well
     */
    public record Attempt(
            String code,
            long invitation,
            @Nullable String platform,
            @Nullable String failure,
            @Nullable String detail,
            Instant createdAt) {}

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    RegistrationAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Attempt> of(long invitation, int atMost) {
        return jdbc.sql("""
                        select code, invitation_id invitation, platform, failure, detail, created_at
                        from registration_attempt where invitation_id = ? order by created_at desc limit\s""" + atMost).param(invitation).query(Attempt.class).list();
    }

    void succeeded(Invitation invitation, String platform) {
        store(invitation, platform, null, null);
    }

    /** @return the code for support */
    String failed(Invitation invitation, @Nullable String platform, RegistrationRefusal refusal) {
        return store(invitation, platform, refusal.failure().code(), refusal.getMessage());
    }

    private String store(
            Invitation invitation, @Nullable String platform, @Nullable String failure, @Nullable String detail) {
        String code = newCode();
        jdbc.sql("""
                        insert into registration_attempt (code, invitation_id, platform, outcome, failure, detail, created_at)
                        values (:code, :invitation, :platform, :outcome, :failure, :detail, :now)
                        """)
                .param("code", code)
                .param("invitation", invitation.id())
                .param("platform", shortened(platform, 255))
                .param("outcome", failure == null ? "REGISTERED" : "REFUSED")
                .param("failure", failure)
                .param("detail", shortened(detail, 500))
                .param("now", clock.instant())
                .update();
        return code;
    }

    private static @Nullable String shortened(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    private static String newCode() {
        return RANDOM.ints(10, 0, LETTERS.length())
                .collect(StringBuilder::new, (code, i) -> code.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }
}
