package org.anteroom.lti.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anteroom.lti.registration.Invitation.State;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.Tokens;
import org.anteroom.web.AnteroomProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The links by which LMSs may register themselves. Of a link's code the database keeps a fingerprint only. */
@Repository
public class PlatformInvitations {

    /** A link as it is shown once. */
    public record Link(long invitation, String url) {}

    private static final String COLUMNS = """
            select id, label, renews_id, created_at, expires_at, used_at, revoked_at, registration_id
            from registration_invitation
            """;

    /** Longer than all requests of a registration together may take. */
    private static final Duration ATTEMPT = Duration.ofMinutes(1);

    private static final Duration FORM = Duration.ofMinutes(55);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AnteroomProperties properties;

    PlatformInvitations(JdbcClient jdbc, Clock clock, AnteroomProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    /** The link is told here and never again. */
    public Link create(NewInvitation invitation) {
        String code = Tokens.random();
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        Instant now = clock.instant();
        RegistrationId renews = invitation.renews();
        jdbc.sql("""
                        insert into registration_invitation (code_hash, label, renews_id, created_at, expires_at)
                        values (:code, :label, :renews, :now, :expires)
                        """)
                .param("code", Tokens.fingerprint(code))
                .param("label", invitation.label())
                .param("renews", renews == null ? null : renews.value())
                .param("now", now)
                .param("expires", now.plus(invitation.lifetime()))
                .update(id, "id");
        long row = Objects.requireNonNull(id.getKey()).longValue();
        return new Link(row, properties.url("/lti/register?invite=" + code));
    }

    /** The newest first, up to that many; of those older than the given one, or from the start. */
    public List<Invitation> newest(int atMost, @Nullable Long olderThan) {
        return jdbc.sql(COLUMNS + "where id < :before order by id desc limit " + atMost)
                .param("before", olderThan == null ? Long.MAX_VALUE : olderThan)
                .query(this::read)
                .list();
    }

    /** Closes an open link; one that was used stays used. */
    public void revoke(long id) {
        jdbc.sql("update registration_invitation set revoked_at = ? where id = ? and used_at is null")
                .params(clock.instant(), id)
                .update();
    }

    Optional<Invitation> find(String code) {
        return jdbc.sql(COLUMNS + "where code_hash = ?")
                .param(Tokens.fingerprint(code))
                .query(this::read)
                .optional();
    }

    /** @return the token of a form that can be sent once, about this subject; it replaces the form opened before */
    String openForm(Invitation invitation, String subject) {
        String token = Tokens.random();
        jdbc.sql("""
                        update registration_invitation
                        set form_hash = :form, form_subject_hash = :subject, form_expires_at = :expires
                        where id = :id and used_at is null
                        """)
                .param("form", Tokens.fingerprint(token))
                .param("subject", Tokens.fingerprint(subject))
                .param("expires", clock.instant().plus(FORM))
                .param("id", invitation.id())
                .update();
        return token;
    }

    /** One of many that ask at once gets it, if it comes by the form opened last and that form is about this subject. */
    boolean begin(Invitation invitation, String formToken, String subject) {
        Instant now = clock.instant();
        return jdbc.sql("""
                                update registration_invitation set attempt_until = :until
                                where id = :id and form_hash = :form and form_subject_hash = :subject
                                  and form_expires_at > :now and expires_at > :now
                                  and used_at is null and revoked_at is null
                                  and (attempt_until is null or attempt_until < :now)
                                """)
                        .param("until", now.plus(ATTEMPT))
                        .param("id", invitation.id())
                        .param("form", Tokens.fingerprint(formToken))
                        .param("subject", Tokens.fingerprint(subject))
                        .param("now", now)
                        .update()
                == 1;
    }

    boolean isFormAbout(Invitation invitation, String subject) {
        return jdbc.sql("select count(*) from registration_invitation where id = ? and form_subject_hash = ?")
                        .params(invitation.id(), Tokens.fingerprint(subject))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Whether this form is the one that was sent: then it is under way or done, and pressing again asks for nothing new. */
    boolean isLatestForm(Invitation invitation, String formToken) {
        return jdbc.sql(
                                "select count(*) from registration_invitation where id = ? and form_hash = ? and form_expires_at > ?")
                        .params(invitation.id(), Tokens.fingerprint(formToken), clock.instant())
                        .query(Long.class)
                        .single()
                == 1;
    }

    void spend(Invitation invitation, RegistrationId registration) {
        jdbc.sql(
                        "update registration_invitation set used_at = ?, registration_id = ?, attempt_until = null where id = ?")
                .params(clock.instant(), registration.value(), invitation.id())
                .update();
    }

    /** The link stays good after a failure; its form does not. */
    void giveUp(Invitation invitation) {
        jdbc.sql("""
                        update registration_invitation set attempt_until = null, form_hash = null
                        where id = ? and used_at is null
                        """).param(invitation.id()).update();
    }

    private Invitation read(ResultSet row, int number) throws SQLException {
        Instant expires = row.getObject("expires_at", Instant.class);
        return new Invitation(
                row.getLong("id"),
                row.getString("label"),
                state(row, expires),
                registration(row, "renews_id"),
                row.getObject("created_at", Instant.class),
                expires,
                registration(row, "registration_id"));
    }

    private State state(ResultSet row, Instant expires) throws SQLException {
        if (row.getObject("used_at", Instant.class) != null) {
            return State.USED;
        }
        if (row.getObject("revoked_at", Instant.class) != null) {
            return State.REVOKED;
        }
        return clock.instant().isBefore(expires) ? State.OPEN : State.EXPIRED;
    }

    private static @Nullable RegistrationId registration(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new RegistrationId(id);
    }
}
