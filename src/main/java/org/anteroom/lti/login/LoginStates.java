package org.anteroom.lti.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anteroom.shared.Batches;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this node has written it need not read again: a launch that comes back to its node asks only whether it is the first. */
@Repository
public class LoginStates {

    private static final int REMEMBERED = 20_000;
    private static final int AT_ONCE = 64;
    private static final int COLUMNS = 12;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Batches<LoginState, LoginState> insertions = new Batches<>(AT_ONCE, this::insert);
    private final Batches<String, Boolean> uses = new Batches<>(AT_ONCE, this::useAll);
    private final Cache<String, LoginState> own = Caffeine.newBuilder()
            // To wake a thread for the cache's upkeep costs more than the upkeep.
            .executor(Runnable::run)
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LoginState.LIFETIME)
            .build();

    LoginStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(LoginState login) {
        insertions.add(login);
        own.put(login.stateHash(), login.withoutHints());
    }

    private List<LoginState> insert(List<LoginState> logins) {
        jdbc.sql("""
                insert into login_state
                  (state_hash, nonce_hash, browser_hash, registration_id, target_link_uri, deployment_id,
                   storage_target, storage_hash, login_hints, trace_code, created_at, expires_at)
                values\s""" + Batches.rows(logins.size(), COLUMNS))
                .params(logins.stream().flatMap(LoginStates::row).toList())
                .update();
        return logins;
    }

    private static Stream<@Nullable Object> row(LoginState login) {
        return Stream.of(
                login.stateHash(),
                login.nonceHash(),
                login.browserHash(),
                login.registration().value(),
                login.targetLinkUri(),
                login.deploymentId(),
                login.storageTarget(),
                login.storageHash(),
                login.hints(),
                login.traceCode(),
                login.createdAt(),
                login.expiresAt());
    }

    /** Of many that try, on any node, one succeeds: this makes state and nonce good for one launch. */
    public boolean use(String stateHash) {
        return uses.add(stateHash);
    }

    /** The row names who used it, so that of several states it is known which ones this statement was the first to use. */
    List<Boolean> useAll(List<String> stateHashes) {
        Instant now = clock.instant();
        String mark = Tokens.random();
        // In one order on all nodes, lest they wait for each other.
        List<String> sorted = stateHashes.stream().distinct().sorted().toList();
        int used = jdbc.sql("""
                update login_state set used_at = :now, used_by = :mark
                where state_hash in (:states) and used_at is null and expires_at > :now
                """)
                .param("now", now)
                .param("mark", mark)
                .param("states", sorted)
                .update();
        Set<String> first = new HashSet<>(used == sorted.size() ? sorted : usedBy(mark, sorted));
        return stateHashes.stream().map(first::remove).toList();
    }

    private List<String> usedBy(String mark, List<String> stateHashes) {
        return jdbc.sql("select state_hash from login_state where state_hash in (:states) and used_by = :mark")
                .param("states", stateHashes)
                .param("mark", mark)
                .query(String.class)
                .list();
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
                row.getString("storage_hash"),
                row.getString("login_hints"),
                row.getString("trace_code"),
                row.getObject("created_at", Instant.class),
                row.getObject("expires_at", Instant.class),
                row.getObject("used_at", Instant.class));
    }
}
