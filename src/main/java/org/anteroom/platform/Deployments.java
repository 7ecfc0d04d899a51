package org.anteroom.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anteroom.platform.Deployment.State;
import org.anteroom.shared.RegistrationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Deployments {

    static final int MAX_PENDING = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

    private static final int CACHED = 10_000;

    /** Approval by an admin on another node must show at the next click. */
    private static final Duration REFUSED_FRESH = Duration.ofSeconds(3);

    private static final String COLUMNS = "select id, registration_id, deployment_id, state from deployment ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PlatformChanges changes;
    private final Cache<Key, Deployment> known = Caffeine.newBuilder()
            .maximumSize(CACHED)
            .expireAfter(Expiry.<Key, Deployment>writing((key, it) -> freshness(it)))
            .build();

    Deployments(JdbcClient jdbc, Clock clock, PlatformChanges changes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * The deployment that a verified token names; one that is not known yet is recorded as pending.
     *
     * @return with id 0 where it cannot be recorded: too long, or too many are pending already
     */
    public Deployment findOrRecord(RegistrationId registration, String deploymentId) {
        return known.get(new Key(registration, deploymentId), this::loadOrRecord);
    }

    /** Up to {@value #MAX_PENDING} of a registration that wait for an admin, oldest first. */
    public List<Deployment> pending(RegistrationId registration) {
        return jdbc.sql(COLUMNS + "where registration_id = ? and state = 'PENDING' order by id")
                .param(registration.value())
                .query(Deployments::read)
                .list();
    }

    public void change(Deployment deployment, State state) {
        jdbc.sql("update deployment set state = ? where id = ? and registration_id = ?")
                .params(state.name(), deployment.id(), deployment.registration().value())
                .update();
        AfterCommit.run(this::forget);
        changes.announce();
    }

    /** All of a registration that an admin has not seen or wants to see again, those that wait for approval first. */
    public List<Deployment> of(RegistrationId registration) {
        return jdbc.sql(COLUMNS + """
                where registration_id = ?
                order by case state when 'PENDING' then 0 when 'TRUSTED' then 1 else 2 end, id limit 500
                """)
                .param(registration.value())
                .query(Deployments::read)
                .list();
    }

    /** The row of that number, if it is of this registration. */
    public Optional<Deployment> find(RegistrationId registration, long id) {
        return jdbc.sql(COLUMNS + "where registration_id = ? and id = ?")
                .params(registration.value(), id)
                .query(Deployments::read)
                .optional();
    }

    /** For what an admin or the configuration lists, or the platform told as it registered. A refusal outlives a restart. */
    public void trust(RegistrationId registration, String deploymentId) {
        Key key = new Key(registration, deploymentId);
        insert(key, State.TRUSTED);
        jdbc.sql(
                        "update deployment set state = 'TRUSTED' where registration_id = ? and deployment_id = ? and state = 'PENDING'")
                .params(registration.value(), deploymentId)
                .update();
        AfterCommit.run(this::forget);
        changes.announce();
    }

    @EventListener(PlatformsChanged.class)
    void forget() {
        known.invalidateAll();
    }

    private Deployment loadOrRecord(Key key) {
        return load(key).or(() -> record(key)).orElseGet(() -> {
            LOG.warn(
                    "Deployment of registration {} not recorded: unusable id, or too many pending", key.registration());
            return new Deployment(0, key.registration(), key.deploymentId(), State.PENDING);
        });
    }

    private Optional<Deployment> record(Key key) {
        if (!key.isUsable() || pending(key.registration()).size() >= MAX_PENDING) {
            return Optional.empty();
        }
        insert(key, State.PENDING);
        return load(key);
    }

    private void insert(Key key, State state) {
        try {
            jdbc.sql("insert into deployment (registration_id, deployment_id, state, created_at) values (?, ?, ?, ?)")
                    .params(key.registration().value(), key.deploymentId(), state.name(), clock.instant())
                    .update();
        } catch (DuplicateKeyException recordedByAnother) {
            LOG.debug("Deployment {} of registration {} is known", key.deploymentId(), key.registration());
        }
    }

    // MySQL's and MariaDB's comparison ignores spaces at the end; identifiers must not.
    private Optional<Deployment> load(Key key) {
        return jdbc.sql(COLUMNS + "where registration_id = ? and deployment_id = ?")
                .params(key.registration().value(), key.deploymentId())
                .query(Deployments::read)
                .optional()
                .filter(it -> it.deploymentId().equals(key.deploymentId()));
    }

    private static Duration freshness(Deployment deployment) {
        return deployment.state() == State.TRUSTED ? Registrations.FRESH : REFUSED_FRESH;
    }

    private static Deployment read(ResultSet row, int number) throws SQLException {
        return new Deployment(
                row.getLong("id"),
                new RegistrationId(row.getLong("registration_id")),
                row.getString("deployment_id"),
                State.valueOf(row.getString("state")));
    }

    private record Key(RegistrationId registration, String deploymentId) {

        boolean isUsable() {
            return !deploymentId.isEmpty()
                    && deploymentId.length() <= RegistrationDetails.MAX_IDENTIFIER
                    && deploymentId.equals(deploymentId.strip());
        }
    }
}
