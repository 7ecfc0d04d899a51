package org.anteroom.lti.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.anteroom.shared.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this node has written it need not read again: a launch that comes back to its node asks only whether it is the first. */
@Repository
public class LoginStates {

    private static final int REMEMBERED = 20_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<String, LoginState> own = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(BeginLogin.LIFETIME)
            .build();

    LoginStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(LoginState login) {
        jdbc.sql("""
                insert into login_state
                  (state_hash, nonce_hash, browser_hash, registration_id, target_link_uri, deployment_id,
                   storage_target, trace_code, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        login.stateHash(),
                        login.nonceHash(),
                        login.browserHash(),
                        login.registration().value(),
                        login.targetLinkUri(),
                        login.deploymentId(),
                        login.storageTarget(),
                        login.traceCode(),
                        login.createdAt(),
                        login.expiresAt())
                .update();
        own.put(login.stateHash(), login);
    }

    /** Of many that try, on any node, one succeeds: this makes state and nonce good for one launch. */
    public boolean use(String stateHash) {
        Instant now = clock.instant();
        return jdbc.sql("""
                update login_state set used_at = ? where state_hash = ? and used_at is null and expires_at > ?
                """).params(now, stateHash, now).update() == 1;
    }

    /** The login that {@link #use} has just been the first to use; all but the time of its use is as it was written. */
    public Optional<LoginState> used(String stateHash) {
        LoginState remembered = own.asMap().remove(stateHash);
        return remembered == null ? find(stateHash) : Optional.of(remembered);
    }

    public Optional<LoginState> find(String stateHash) {
        return jdbc.sql("select * from login_state where state_hash = ?")
                .param(stateHash)
                .query(LoginStates::read)
                .optional();
    }

    int countPending(String browserHash) {
        return jdbc.sql(
                        "select count(*) from login_state where browser_hash = ? and expires_at > ? and used_at is null")
                .params(browserHash, clock.instant())
                .query(Integer.class)
                .single();
    }

    /** @return how many went, at most the limit */
    int deleteExpiredBefore(Instant limit, int atMost) {
        return jdbc.sql("delete from login_state where expires_at < ? limit " + atMost)
                .param(limit)
                .update();
    }

    private static LoginState read(ResultSet row, int number) throws SQLException {
        return new LoginState(
                row.getString("state_hash"),
                row.getString("nonce_hash"),
                row.getString("browser_hash"),
                new RegistrationId(row.getLong("registration_id")),
                row.getString("target_link_uri"),
                row.getString("deployment_id"),
                row.getString("storage_target"),
                row.getString("trace_code"),
                row.getObject("created_at", Instant.class),
                row.getObject("expires_at", Instant.class),
                row.getObject("used_at", Instant.class));
    }
}
