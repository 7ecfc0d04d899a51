package org.anteroom.channel.visibility;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.Tokens;
import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The accounts of guests. They are the platform's of the channel, under a name that no platform gives; what makes a browser a
 * guest's again is a secret that it keeps, known here by its fingerprint.
 */
@Repository
class Guests {

    private final JdbcClient jdbc;
    private final Clock clock;

    Guests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Guest> find(long invitation, String secret) {
        return jdbc.sql("""
                select g.user_id, u.name, g.removed_at from guest g join user_account u on u.id = g.user_id
                where g.invitation_id = ? and g.browser_hash = ?
                """)
                .params(invitation, Tokens.fingerprint(secret))
                .query((row, number) -> new Guest(
                        new UserId(row.getLong("user_id")),
                        row.getString("name"),
                        row.getObject("removed_at", Instant.class) != null))
                .optional();
    }

    Guest add(long invitation, RegistrationId platform, String name, String secret) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into user_account (registration_id, sub, name, created_at)
                values (:registration, :sub, :name, :now)
                """)
                .param("registration", platform.value())
                .param("sub", "guest:" + Tokens.random())
                .param("name", name)
                .param("now", clock.instant())
                .update(key, "id");
        UserId user = new UserId(key.getKey().longValue());
        jdbc.sql("insert into guest (user_id, invitation_id, browser_hash, created_at) values (?, ?, ?, ?)")
                .params(user.value(), invitation, Tokens.fingerprint(secret), clock.instant())
                .update();
        return new Guest(user, name, false);
    }

    boolean isGuest(UserId user) {
        return jdbc.sql("select count(*) from guest where user_id = ?")
                        .param(user.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<UserId> of(long invitation) {
        return jdbc.sql("select user_id from guest where invitation_id = ?")
                .param(invitation)
                .query((row, number) -> new UserId(row.getLong("user_id")))
                .list();
    }

    /** The browser that was this guest's does not get in again. */
    void remove(UserId user) {
        jdbc.sql("update guest set removed_at = ? where user_id = ? and removed_at is null")
                .params(clock.instant(), user.value())
                .update();
    }
}
